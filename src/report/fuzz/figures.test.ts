import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../wire/columns.js';
import { clockTime, counted, cut, duration, perSecond, share } from './figures.js';

test.each([
  [0, '0:00'],
  [38_999, '0:38'],
  [60_000, '1:00'],
  [3_725_000, '1:02:05'],
  [-5, '0:00'],
])('%i ms are %s on a clock', (milliseconds, shown) => {
  expect(clockTime(milliseconds)).toBe(shown);
});

test.each([
  [0, '0.0 s'],
  [3_420, '3.4 s'],
  [9_980, '10 s'],
  [60_020, '60 s'],
  [119_400, '119 s'],
  [120_000, '2 min'],
  [725_000, '12 min 5 s'],
  [7_200_000, '2 h'],
  [12_000_000, '3 h 20 min'],
])('%i ms are %s in words', (milliseconds, shown) => {
  expect(duration(milliseconds)).toBe(shown);
});

test('numbers are easy to read', () => {
  expect(counted(1, 'run')).toBe('1 run');
  expect(counted(41_203, 'run')).toBe('41,203 runs');
  expect(perSecond(0)).toBe('0/s');
  expect(perSecond(0.41)).toBe('0.4/s');
  expect(perSecond(2_750.4)).toBe('2,750/s');
});

test('a share is a share of something: little is not none', () => {
  expect(share(0, 0)).toBe('0 %');
  expect(share(1, 1_000)).toBe('<1 %');
  expect(share(1, 3)).toBe('33 %');
  expect(share(5, 5)).toBe('100 %');
});

test('a line that is cut off fits, and begins as it did', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '漢', 'й', '😀', ' ') }),
      fc.nat(30),
      (line, columns) => {
        const shown = cut(line, columns);
        expect(columnsOf(shown)).toBeLessThanOrEqual(columns);
        if (shown !== line) expect(line.startsWith(shown.replace(/…$/, ''))).toBe(true);
      },
    ),
  );
});
