import type { Exit } from '../sut/Subject.js';
import type { Transcript } from '../wire/transcript.js';
import type { Conversations } from './coverage/Conversations.js';
import type { Pace } from './Pace.js';
import type { Demands, Profile } from './Profile.js';
import type { Patience } from './Scenario.js';
import type { Violation } from './Violation.js';

/** How one scenario went. */
export interface Attempt {
  readonly violation: Violation | undefined;
  readonly transcript: Transcript;
  readonly exit: Exit | undefined;
  readonly output: string;
  readonly errors: string;
}

/** What a role adds to the stage of a check: its scenario. */
export type Part = object;

/** Plays scenarios with the program under test, each on clean ground; there is one for each role. */
export interface Rig {
  readonly pace: Pace;
  readonly now: () => number;
  /** What was said so far, whatever for. */
  readonly conversations: Conversations;
  /** The port over which the program is spoken to, once it is known. */
  readonly port: number | undefined;
  /** Something went wrong that did not come again: from now on each check has a program that has served nobody. */
  unsteady: boolean;
  /** Starts the program, and finds out what kind of program it is. */
  probe(demands: Demands): Promise<Profile>;
  /** Plays a scenario that may show a violation. */
  attempt(profile: Profile, patience: Patience, body: (part: Part) => Promise<void>): Promise<Attempt>;
  /** Whether each scenario has a program of its own, started for it. */
  startsAnew(profile: Profile): boolean;
  /** Whether the program serves a plain client; of a program that starts anew nobody asks. */
  serves(profile: Profile): Promise<boolean>;
  /** Whether the program has gone and cannot be started again. */
  lost(profile: Profile): Promise<boolean>;
  /** How the program ended by itself since this was last asked; `undefined` while it lives. */
  takeDeath(): Exit | undefined;
  /** Ends the program, if it has served anybody, and starts it anew. */
  renew(): Promise<void>;
  /** Ends the program for good. */
  stop(): Promise<void>;
}

/** What every rig is given. */
export interface RigOptions {
  /** Milliseconds that an answer may take. */
  readonly limit: number;
  /** Milliseconds that a program may take until it can be spoken to. */
  readonly startLimit: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}
