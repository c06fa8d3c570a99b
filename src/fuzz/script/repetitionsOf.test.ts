import { expect, test } from 'vitest';
import { readScript } from './notation.js';
import { repetitionsOf } from './repetitionsOf.js';

test.each([
  [['1 connect', 'measure'], 1],
  [['repeat 60', '1 connect', 'again', 'measure'], 60],
  [['repeat 6', 'crowd 10 a', 'disperse', 'again', 'measure'], 60],
  [['repeat 2', '1 connect', 'again', 'repeat 9', '1 connect', 'again'], 9],
])('%j does the same %i times', (lines, times) => {
  expect(repetitionsOf(readScript(lines))).toBe(times);
});
