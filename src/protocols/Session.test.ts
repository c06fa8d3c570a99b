import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equal, octetsOf } from '../wire/octets.js';
import { segment } from '../wire/segmentation.js';
import { palindrome } from './palindrome/index.js';
import { Session } from './Session.js';

const play = (framing: 'line' | 'chunk', pieces: readonly string[], limit = 1000) => {
  const session = new Session(palindrome, framing, limit);
  return pieces.map((piece) => {
    const { octets, close } = session.receive(octetsOf(piece));
    return `${Buffer.from(octets).toString('latin1')}${close ? '(end)' : ''}`;
  });
};

test('answers line by line, whatever a segment holds', () => {
  expect(play('line', ['abba\nab', 'cd\r\na\n', '\nabba\n', 'abba\n'])).toEqual([
    '\0\n',
    '\n\0\n',
    '(end)',
    '(end)',
  ]);
});

test('takes each chunk for a message, with a line end or without', () => {
  expect(play('chunk', ['abba', 'abcd', 'aa\n', 'a\nb'])).toEqual(['\0\n', '\n', '\0\n', '(end)']);
});

test('ends at a line that is malformed or too long', () => {
  expect(play('line', ['abba\n\xff'], 3)).toEqual(['(end)']);
  const session = new Session(palindrome, 'line', 100);
  expect(session.receive(Uint8Array.of(0xff, 0x0a)).close).toBe(true);
});

test('ends when the other side does, and drops what has no line end', () => {
  const session = new Session(palindrome, 'line', 100);
  session.receive(octetsOf('abb'));
  expect(session.disconnected()).toEqual({ octets: new Uint8Array(0), close: true });
});

test('answers the same however the octets are cut', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', 'д', '\r'), maxLength: 5 });
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), cuts, (lines, at) => {
      const stream = octetsOf(lines.map((each) => `${each}\n`).join(''));
      const whole = new Session(palindrome, 'line', 100).receive(stream);
      const session = new Session(palindrome, 'line', 100);
      const pieces = segment([stream], { type: 'cuts', at }).map((piece) => session.receive(piece));
      expect(equal(Buffer.concat(pieces.map(({ octets }) => octets)), whole.octets)).toBe(true);
      expect(pieces.at(-1)!.close).toBe(whole.close);
    }),
  );
});
