import type { Program } from '../sync/explore/Program.js';

/** How big a program is. */
export interface ThreadsSize {
  /** Threads; of `event` and `thread` that includes the one that sets, or starts the others. */
  readonly workers: number;
  /** Of `semaphore`: how many may be inside at once. */
  readonly permits: number;
  /** Of `semaphore`: how many operations a thread does inside, so that others come meanwhile (default: none). */
  readonly work?: number;
  /** Of `condition`: how many things the store holds. */
  readonly capacity: number;
  /** How often each does what it does. */
  readonly rounds: number;
}

/** A program of threads that prints a trace. */
export interface ThreadsProgram extends Program {
  /** What is printed before any thread begins. */
  readonly head: readonly string[];
}
