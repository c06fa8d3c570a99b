import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundUp, timeTicks } from './timeTicks.js';

test('times on an axis are round, in order and few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 * 24 * 3_600_000 }), (until) => {
      const ticks = timeTicks(until);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeLessThanOrEqual(until);
      expect(ticks.every((tick) => tick % 1_000 === 0)).toBe(true);
    }),
  );
  expect(timeTicks(60_020)).toEqual([0, 15_000, 30_000, 45_000, 60_000]);
});

test('the upper end of an axis is the next round number', () => {
  expect([0, 1, 1.2, 2, 38, 51, 100, 2_750].map(roundUp)).toEqual([1, 1, 2, 2, 50, 100, 100, 5_000]);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (number) => {
      const up = roundUp(number);
      expect(up).toBeGreaterThanOrEqual(number);
      expect(up).toBeLessThanOrEqual(2.5 * number + 1e-9);
    }),
  );
});
