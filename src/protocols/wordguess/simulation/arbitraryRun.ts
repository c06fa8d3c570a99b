import fc from 'fast-check';
import { LANGUAGES } from '../../Window.js';
import { WORDS } from '../words.js';
import type { Run } from './simulate.js';

/**
 * Runs of the game: of 1 to 4 players, in all languages. What goes wrong besides the game differs from run to run, as
 * a game that somebody leaves all the time never comes to its end.
 *
 * @param steps - how many at most; half of them on average
 */
export function arbitraryRun(steps: number): fc.Arbitrary<Run> {
  return fc.constantFrom(...LANGUAGES).chain((language) =>
    fc.record({
      players: fc.integer({ min: 1, max: 4 }),
      others: fc.nat(2),
      language: fc.constant(language),
      words: fc.array(fc.constantFrom(...WORDS[language], 'я'), { minLength: 1, maxLength: 3 }),
      weights: fc.record({
        connect: fc.constant(10),
        deliver: fc.constant(40),
        type: fc.constant(40),
        typeAhead: fc.constantFrom(0, 2, 10),
        endInput: fc.constantFrom(0, 0, 1),
        vanish: fc.constantFrom(0, 0, 1),
        intrude: fc.constantFrom(0, 2, 10),
      }),
      // Without a bias to short runs: they hold no game.
      choices: fc.noBias(fc.uint32Array({ maxLength: steps, size: 'max' })),
    }),
  );
}
