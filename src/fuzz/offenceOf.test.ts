import { expect, test } from 'vitest';
import { offenceOf } from './offenceOf.js';
import { readScript } from './script/notation.js';

const LINE = `${'x'.repeat(999)}\\n`;

test.each([
  [['1 connect', String.raw`1 send abba\tx\r\n`, '1 settle'], 'nothing'],
  [['1 connect', `1 send ${LINE.repeat(5)}`], 'nothing'],
  [['1 connect', String.raw`1 send abba\n`, '1 close'], 'left'],
  [['1 connect', '1 end', '1 settle'], 'left'],
  [['1 connect', '1 end', '2 connect', '2 reset'], 'broken off'],
  [['1 connect', String.raw`1 send a\x00b\n`, '1 reset'], 'controls'],
  [['1 connect', String.raw`1 send \x1B\n`, `1 send x${LINE}`], 'overlong'],
  [['1 connect', `1 time x${LINE}`], 'overlong'],
  [['1 connect', `1 send ${'x'.repeat(1001)}`], 'overlong'],
  [['1 connect', String.raw`1 send \xFF\n`, `1 send x${LINE}`], 'octets that are no text'],
  [['repeat 3', 'repeat 2', '1 connect', '1 reset', 'again', 'again'], 'broken off'],
  [[String.raw`crowd 5 \xC0\x80`], 'octets that are no text'],
] as const)('%j: %s', (lines, offence) => {
  expect(offenceOf(readScript(lines))).toBe(offence);
});
