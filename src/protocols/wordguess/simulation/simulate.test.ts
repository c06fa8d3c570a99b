import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRun } from './arbitraryRun.js';
import { simulate } from './simulate.js';

/** Of 1,000 steps on average: 150,000 in all, of which chance takes away a third in no run that anybody will see. */
const RUNS = 150;
/** Milliseconds that finding the shortest failure may take. */
const PATIENCE = 30_000;

test('the game keeps its rules through 100,000 steps, in whatever order its octets arrive', () => {
  let steps = 0;
  const ends = { byLetter: 0, byWord: 0, abandoned: 0 };
  fc.assert(
    fc.property(arbitraryRun(2_000), (run) => {
      const { byLetter, byWord, abandoned } = simulate(run);
      steps += run.choices.length;
      ends.byLetter += byLetter;
      ends.byWord += byWord;
      ends.abandoned += abandoned;
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: PATIENCE },
  );
  expect(steps).toBeGreaterThan(100_000);
  // Or nothing would have been shown.
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(20);
});
