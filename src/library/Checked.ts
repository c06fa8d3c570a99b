import type { Coverage } from '../engine/coverage/Coverage.js';
import type { Listener } from '../engine/Event.js';
import type { Profile } from '../engine/Profile.js';
import type { ClauseResult, Verdict } from '../engine/Result.js';
import type { Framing } from '../wire/framing.js';

/** How a program is checked. Everything has a value that suits most programs. */
export interface CheckOptions {
  /** Prefixes of clause ids, cut at a slash: only these clauses are checked. Without any, all are. */
  readonly only?: readonly string[] | undefined;
  /** Whether a broken SHOULD is a failure too; otherwise it is a warning. */
  readonly strict?: boolean | undefined;
  /** Demands a variant of the protocol, or a server that serves so many; otherwise that is found out. */
  readonly variant?: string | undefined;
  /** Demands a program that takes lines, or each read, for messages; otherwise that is found out. */
  readonly framing?: Framing | undefined;
  /** Demands a way of writing messages: the name of a dialect of the protocol, or a template. */
  readonly dialect?: string | undefined;
  /** Demands a game for so many players; otherwise that is found out. */
  readonly players?: number | undefined;
  /** Scenarios for each clause; otherwise as many as its speed allows, up to 20. */
  readonly runs?: number | undefined;
  /** Takes more time: more scenarios for each clause, longer walks through the protocol's machine. */
  readonly thorough?: boolean | undefined;
  /** A whole number from 0 to 2147483647: the same one gives the same values again. Otherwise it is drawn by lot. */
  readonly seed?: number | undefined;
  /** Milliseconds that an answer may take; otherwise 3000. */
  readonly timeout?: number | undefined;
  /** Ends the check, and the program with it, when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Told of everything as it happens. */
  readonly onEvent?: Listener | undefined;
}

/** What came out of a check. */
export interface Checked {
  /** 0: it conforms; 1: it does not; 2: it could not be decided, which is never as good as 0. */
  readonly exitStatus: 0 | 1 | 2;
  /** The worst of the verdicts on the clauses. */
  readonly verdict: Verdict;
  /** One for each clause that was selected, in the order of the specification. */
  readonly results: readonly ClauseResult[];
  /** What of the protocol was brought about against the program, and what was not, and why. */
  readonly coverage: Coverage;
  /** What kind of program it is. */
  readonly profile: Profile;
  /** What the values were made of. */
  readonly seed: number;
  /** The command line that checks the program in the same way: `npx assay check …`. */
  readonly commandLine: string;
  /** How long it took. */
  readonly milliseconds: number;
}
