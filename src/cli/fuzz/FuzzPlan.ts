import type { Demands } from '../../engine/Profile.js';
import type { ServerSuite } from '../../engine/Suite.js';
import type { ProgramOfTrace } from '../../engine/Trace.js';
import type { Fuzzing } from '../../fuzz/Attack.js';
import type { Script } from '../../fuzz/script/Action.js';
import type { KeyboardScript } from '../../sut/KeyboardScript.js';

/** What a campaign shall do: all that was said on the command line, looked at and read. */
export interface FuzzPlan {
  readonly suite: ServerSuite;
  readonly fuzzing: Fuzzing;
  readonly program: ProgramOfTrace;
  readonly demands: Demands;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  readonly keyboard: KeyboardScript | undefined;
  readonly tty: boolean;
  readonly seed: number;
  /** Milliseconds. */
  readonly time: number | undefined;
  readonly runs: number | undefined;
  readonly findings: number | undefined;
  readonly feedback: boolean;
  /** Nothing but random octets is sent. */
  readonly randomOctets: boolean;
  readonly workers: number;
  /** Cases that are played first: those of the corpus, and of recordings. */
  readonly given: readonly Script[];
  /** Words that are put into what is sent. */
  readonly dictionary: readonly Uint8Array[];
  /** The folder in which findings are kept; nothing where they are not. */
  readonly traces: string | undefined;
  /** The folder in which cases are kept. */
  readonly inputs: string | undefined;
  /** A broken SHOULD is a defect too. */
  readonly strict: boolean;
  /** The whole command line, its seed in it. */
  readonly commandLine: string;
}
