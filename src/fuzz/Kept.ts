import type { Script } from './script/Action.js';

/** A case in which something was new. */
export interface Kept {
  /** The case up to what was new. */
  readonly script: Script;
  /** The case as it was played. */
  readonly played: Script;
  /** The program has ended a connection. */
  readonly ended: boolean;
  /** What was new. */
  readonly novel: readonly string[];
}
