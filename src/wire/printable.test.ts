import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableWhole } from './printable.js';

test.each([
  ['plain text', 'plain text'],
  ['Привіт 😀  ', 'Привіт 😀'],
  ['C:\\temp\tx', 'C:\\temp  x'],
  ['👩\u200D🚀 می\u200Cخواهم 日本\u3000語', '👩\u200D🚀 می\u200Cخواهم 日本\u3000語'],
  ['evil\u202Etxt', 'evil\\xE2\\x80\\xAEtxt'],
  ['\u001b[31mred\u0007', '\\x1B[31mred\\x07'],
  ['x'.repeat(1_000_000), `${'x'.repeat(160)}…`],
])('%j', (line, shown) => {
  expect(printable(line)).toBe(shown);
});

test('a line is shown whole on demand', () => {
  expect(printableWhole(`${'x'.repeat(1000)}\u001b[2J `)).toBe(`${'x'.repeat(1000)}\\x1B[2J `);
});

test.each(['plain', 'Привіт, «світе» 😀', 'C:\\temp', ''])('%j is shown whole as it is', (line) => {
  expect(printableWhole(line)).toBe(line);
});

test('a line that is shown whole shows each character as it does alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      expect(printableWhole(line)).toBe([...line].map(printableWhole).join(''));
    }),
  );
});
