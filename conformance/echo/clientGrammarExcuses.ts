import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of clients catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason: 'A user types text: the octets 00 and FF stand in none.',
    variants: ['stream'],
    mutants: [
      String.raw`grammar Octets, read: [\x00-ÿ] is [\x01-ÿ]`,
      String.raw`grammar Octets, read: [\x00-ÿ] is [\x00-þ]`,
      String.raw`grammar Octets, written: [\x00-ÿ] is [\x01-ÿ]`,
      String.raw`grammar Octets, written: [\x00-ÿ] is [\x00-þ]`,
    ],
  },
];
