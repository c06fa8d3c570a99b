import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScript } from '../../../test/fuzz/anyScript.js';
import { octetsOf } from '../../wire/octets.js';
import { readScript, writeScript } from './notation.js';

test('what is written is read back as the same script, with blanks at the ends of its lines or without', () => {
  fc.assert(
    fc.property(anyScript, fc.constantFrom('', '  ', '\t'), (script, blanks) => {
      const lines = writeScript(script);
      expect(readScript(lines)).toEqual(script);
      expect(readScript(lines.map((line) => blanks + line + blanks))).toEqual(script);
    }),
  );
});

test('each line is one action, that a reader can make out', () => {
  const visit = [
    { type: 'connect', peer: 1 },
    { type: 'send', peer: 1, octets: octetsOf('abba\r\n') },
    { type: 'repeat', times: 3, actions: [{ type: 'settle', peer: 1 }] },
    { type: 'pause', milliseconds: 20 },
    { type: 'crowd', times: 7, octets: new Uint8Array(0) },
    { type: 'do', what: 'anna leaves' },
    { type: 'time', peer: 2, octets: octetsOf(' ') },
  ] as const;
  expect(writeScript(visit)).toEqual([
    '1 connect',
    String.raw`1 send abba\r\n`,
    'repeat 3',
    '  1 settle',
    'again',
    'pause 20',
    'crowd 7',
    'do anna leaves',
    String.raw`2 time \x20`,
  ]);
});

test('empty lines and remarks are passed over', () => {
  expect(readScript(['# a case', '', '1 connect', '   # indented'])).toEqual([{ type: 'connect', peer: 1 }]);
});

test.each([
  [['1 connect', '1 jump'], 'line 2: "1 jump" is no action: nothing of that name'],
  [['connect'], 'line 1: "connect" is no action: write "1 connect"'],
  [['0 connect'], 'line 1'],
  [['1 connect now'], 'nothing follows "connect"'],
  [['', '', String.raw`1 send \q`], String.raw`line 3: "1 send \q" is no action: "\q" is no escape`],
  [['pause soon'], 'line 1'],
  [['1 flood a'], 'a number of times is missing'],
  [['crowd 0 a'], 'a number of times is missing'],
  [['do'], 'line 1'],
  [['repeat 0'], 'line 1'],
  [['1 connect', 'again'], 'line 2: "again" is no action: nothing is repeated there'],
  [['repeat 2', '1 connect'], 'a "repeat" has no "again"'],
])('%j is refused, with the line and the reason', (lines, message) => {
  expect(() => readScript(lines)).toThrow(SyntaxError);
  expect(() => readScript(lines)).toThrow(message);
});

test('of a long line that is no action, only the beginning is shown', () => {
  expect(() => readScript(['x'.repeat(10_000)])).toThrow(/^line 1: "x{60}…"/);
});
