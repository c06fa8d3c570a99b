import type { Protocol } from '../protocols/Protocol.js';
import type { Role } from '../spec/Spec.js';
import type { Framing } from '../wire/framing.js';
import type { Check } from './Check.js';
import type { Demands, Profile } from './Profile.js';
import type { Scenario } from './Scenario.js';

/** A room for trying things out with the program before it is judged. */
export interface Laboratory {
  readonly demands: Demands;
  /**
   * Plays a scenario with the program running, and leaves.
   *
   * @param fresh - with a program that has served nobody yet
   */
  experiment<T>(framing: Framing, play: (scenario: Scenario) => Promise<T>, fresh?: boolean): Promise<T>;
}

/** All checks of one role of a protocol. */
export interface Suite<P extends Profile = Profile> {
  readonly protocol: Protocol;
  readonly role: Role;
  /** Finds out what kind of program it is. */
  probe(laboratory: Laboratory): Promise<P>;
  /** Whether the program serves at all: one plain request, any answer. */
  serves(scenario: Scenario): Promise<boolean>;
  /** What a client of such a program sends before it leaves. */
  farewell(scenario: Scenario): Uint8Array;
  readonly checks: readonly Check<P>[];
  /** The clauses that tell whether the program answers at all: the others mean nothing without them. */
  readonly basic: readonly string[];
}

/** A suite with its own kind of profile forgotten; the profile that it is run with is the one that it has made. */
export function erase<P extends Profile>(suite: Suite<P>): Suite {
  return suite as unknown as Suite;
}
