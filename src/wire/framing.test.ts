import { expect, test } from 'vitest';
import { decoderFor, withCrlf, withoutLineEnd } from './framing.js';
import { octetsOf } from './octets.js';

test('a chunk is a message, whatever it holds', () => {
  const frames = decoderFor('chunk', 100).push(octetsOf('ab\ncd'));
  expect(frames).toEqual([{ type: 'frame', octets: octetsOf('ab\ncd') }]);
});

test('a chunk has a limit too', () => {
  expect(decoderFor('chunk', 3).push(octetsOf('abcd'))).toEqual([{ type: 'overlong', limit: 3 }]);
  expect(decoderFor('chunk', 3).end()).toBeUndefined();
});

test.each([
  ['ab\n', 'ab'],
  ['ab\r\n', 'ab'],
  ['ab\r', 'ab\r'],
  ['\n', ''],
  ['a\n\n', 'a\n'],
  ['', ''],
])('the line end of %j', (line, text) => {
  expect(withoutLineEnd(octetsOf(line))).toEqual(octetsOf(text));
});

test.each(['ab\n', 'ab\r\n'])('%j ends with CRLF then', (line) => {
  expect(withCrlf(octetsOf(line))).toEqual(octetsOf('ab\r\n'));
});
