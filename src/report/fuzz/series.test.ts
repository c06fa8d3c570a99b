import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_SAMPLES, rateAt, valueAt, withSample, type Sample } from './series.js';

/** A campaign: how long after the one before each sample comes, and how much it adds. */
const campaigns = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(50)), { minLength: 1, maxLength: 1_500 })
  .map((steps) => {
    let [at, runs] = [0, 0];
    return steps.map(([later, more]): Sample => {
      at += later;
      runs += more;
      return { at, runs, exchanges: 3 * runs, novelty: runs };
    });
  });

test('however long a campaign is, few samples are kept, its first and its last among them', () => {
  fc.assert(
    fc.property(campaigns, (all) => {
      const { samples, step } = all.reduce(withSample, NO_SAMPLES);
      expect(samples.length).toBeLessThan(512);
      expect(samples[0]).toBe(NO_SAMPLES.samples[0]);
      expect(samples.at(-1)).toBe(all.at(-1));
      expect(samples.every(({ at }, index) => index === 0 || at > samples[index - 1]!.at)).toBe(true);
      // Where there was a sample, there is one nearby.
      for (const { at } of all) expect(samples.some((sample) => Math.abs(sample.at - at) < step)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('between two samples a number is in between; before the first and after the last it stays', () => {
  fc.assert(
    fc.property(campaigns, fc.nat(1_000_000), (all, at) => {
      const { samples } = all.reduce(withSample, NO_SAMPLES);
      const value = valueAt(samples, 'runs', at);
      const before = samples.findLast((sample) => sample.at <= at)!;
      const after = samples.find((sample) => sample.at >= at) ?? before;
      expect(value).toBeGreaterThanOrEqual(before.runs);
      expect(value).toBeLessThanOrEqual(after.runs);
    }),
    { numRuns: 50 },
  );
});

test('a rate is what was added in a second', () => {
  const { samples } = [1_000, 2_000, 3_000]
    .map((at) => ({ at, runs: at / 5, exchanges: at, novelty: 0 }))
    .reduce(withSample, NO_SAMPLES);
  expect(rateAt(samples, 'runs', 3_000, 2_000)).toBe(200);
  expect(rateAt(samples, 'exchanges', 1_000, 5_000)).toBe(1_000);
  expect(rateAt(samples, 'runs', 0, 5_000)).toBe(0);
});
