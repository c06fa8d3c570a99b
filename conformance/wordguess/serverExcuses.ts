import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants that no check of servers catches, and why that is right. */
export const excuses: readonly Excuse[] = [
  {
    reason: 'Either side may close first when the game is over.',
    mutants: ['playing/word[is the word]: close replaced by send Turn'],
  },
];
