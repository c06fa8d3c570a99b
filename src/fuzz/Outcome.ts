import type { Exit } from '../sut/Subject.js';
import type { Transcript } from '../wire/transcript.js';
import type { Wrong } from './Conversation.js';
import type { CrashSite } from './crash/CrashReport.js';

/** How a case went. */
export interface Outcome {
  readonly wrong: Wrong | undefined;
  readonly transcript: Transcript;
  /** What was seen, each with the index of the action over which it was seen first. */
  readonly features: ReadonlyMap<string, number>;
  /** Messages that the program was sent. */
  readonly exchanges: number;
  readonly connections: number;
  /** Connections that were open at the same time, at the most. */
  readonly most: number;
  /** Octets of the longest line that the script itself does not hold. */
  readonly longestLine: number;
  /** The program has ended a connection. */
  readonly ended: boolean;
  readonly exit: Exit | undefined;
  /** What the program printed to its standard error. */
  readonly errors: string;
  /** What it says itself about where it went wrong. */
  readonly site: CrashSite | undefined;
}
