import type { Arbitrary } from 'fast-check';
import type { Input } from '../../machine/Machine.js';
import type { Profile } from '../Profile.js';

/** One step of a walk: what a program is given, and on which of its connections. */
export interface Move<I extends Input = Input> {
  /** The number of the connection, from 1. */
  readonly peer: number;
  /** What kind of input it is, in words. */
  readonly letter: string;
  readonly input: I;
}

/** A conversation that follows the protocol's machine, step by step. An object, so that no other check is given such a value. */
export interface Walk {
  readonly walk: readonly Move[];
}

/** How a program is led through the states of its machine, with the machine beside it. */
export interface Walking<P extends Profile, S> {
  /**
   * Walks that lead through all words of so many inputs in each state, in the order in which they say most.
   *
   * @param length - inputs of a word
   */
  tours(profile: P, length: number): readonly Walk[];
  /** Long walks, in which endings are rare. */
  readonly given: (profile: P) => Arbitrary<Walk>;
  /**
   * Takes a walk with the program.
   *
   * @param broken - the ids of clauses that it is known to break: what they demand is not given any more
   * @returns the clause of the last transition: where the program has ended over this walk, it is to blame for that
   * @throws Violation with the clause of the transition that the program did not follow
   */
  run(stage: S, walk: Walk, broken: ReadonlySet<string>): Promise<string | undefined>;
}

/** Whether a value is a walk: what is given to the checks of clauses never is. */
export function isWalk(value: unknown): value is Walk {
  return typeof value === 'object' && value !== null && 'walk' in value;
}
