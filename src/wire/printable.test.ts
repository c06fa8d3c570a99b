import { expect, test } from 'vitest';
import { printable } from './printable.js';

test.each([
  ['plain text', 'plain text'],
  ['Привіт 😀  ', 'Привіт 😀'],
  ['C:\\temp\tx', 'C:\\temp  x'],
  ['\u001b[31mred\u0007', '\\x1B[31mred\\x07'],
  ['x'.repeat(1_000_000), `${'x'.repeat(160)}…`],
])('%j', (line, shown) => {
  expect(printable(line)).toBe(shown);
});
