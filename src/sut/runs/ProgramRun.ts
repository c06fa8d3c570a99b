import type { Exit, Printed } from '../Subject.js';

/** How the scheduling of a run is disturbed. */
export interface Disturbance {
  /** All of its threads share one processor. */
  readonly oneProcessor?: boolean;
  /** Something else keeps that processor busy. */
  readonly load?: boolean;
  /** The process is stopped and goes on again at random moments: for a few milliseconds each, or for some hundred. */
  readonly stops?: 'short' | 'long';
  /** Its threads have different priorities, which change. */
  readonly priorities?: boolean;
  /** What it prints is not held back for a moment: text and line end are two writes where they are two calls. */
  readonly unbuffered?: boolean;
}

/** Why a program does not end. */
export type Stuck =
  /** All of its threads wait without a time limit, for each other. */
  | { readonly type: 'deadlock'; readonly threads: number }
  /** It is busy and prints nothing. */
  | { readonly type: 'livelock' }
  /** Its threads wait again and again, each for a time, and nothing comes of it. */
  | { readonly type: 'idle' }
  /** It prints without end. */
  | { readonly type: 'flood' }
  /** It goes on, or is kept from it, and its time was over. */
  | { readonly type: 'slow' };

/** One run of a program, from its start to its end. */
export interface ProgramRun extends Printed {
  /** How it ended by itself; `undefined` where it did not. */
  readonly exit: Exit | undefined;
  /** Why it had to be ended; `undefined` where it ended by itself. */
  readonly stuck: Stuck | undefined;
  readonly milliseconds: number;
}

/** A program that is run from its start to its end, as often as somebody likes, several at a time. */
export interface RunnableProgram {
  /** How reports call it. */
  readonly name: string;
  /** How the command line names it: `-- python3 threads.py`. */
  readonly invocation: string;
  /** Whether several of its runs at the same time know nothing of each other. */
  readonly mayRunBeside: boolean;
  /**
   * Runs it once.
   *
   * @param limit - milliseconds that it may take; while it is stopped they do not pass
   * @param random - numbers from 0, below 1
   * @throws SubjectError when it cannot be started
   */
  run(disturbance: Disturbance, limit: number, random: () => number): Promise<ProgramRun>;
  /** Ends all that runs, for good. */
  stop(): Promise<void>;
  /** Ends all at once and by force, without waiting: for a checker that ends itself. */
  kill(): void;
}
