import type { Random } from 'fast-check';

/** What mutations are made of, beside the octets themselves. */
export interface Material {
  /** Other messages, from which parts may be taken. */
  readonly others: readonly Uint8Array[];
  /** Words that mean something to the program. */
  readonly dictionary: readonly Uint8Array[];
  /** Octets that come out at the most; at least 1. */
  readonly longest: number;
}

/**
 * Makes other octets of some, which it leaves as they are. Where it has nothing to work with, the same come out. What it
 * is given is not longer than `material.longest`, and neither is what it makes.
 */
export type Mutate = (octets: Uint8Array, random: Random, material: Material) => Uint8Array;
