import fc from 'fast-check';
import { arbitraryRun } from '../dist/src/protocols/wordguess/simulation/arbitraryRun.js';
import { simulate } from '../dist/src/protocols/wordguess/simulation/simulate.js';
import { measure, median } from './median.js';

/** How fast a game is played on a virtual network, judged after each step. */
export function benchSimulation() {
  const runs = fc.sample(arbitraryRun(2_000), { numRuns: 60, seed: 1 });
  const steps = runs.reduce((sum, { choices }) => sum + choices.length, 0);
  const ends = runs.map((run) => simulate(run));
  const games = ends.reduce((sum, each) => sum + each.byLetter + each.byWord + each.abandoned, 0);
  const seconds = median(measure(7, () => runs.forEach((run) => simulate(run)))) / 1000;
  const perSecond = (count) => Math.round(count / seconds).toLocaleString('en');
  return {
    'steps of the word-guessing game (aim: 20,000 steps/s)': `${perSecond(steps)} steps/s`,
    'games that come to an end meanwhile': `${perSecond(games)} games/s`,
  };
}
