import type { Subject } from '../../sut/Subject.js';

/** What a script is played with. */
export interface Stage {
  readonly subject: Subject;
  /** Milliseconds that something may take that has to come. */
  readonly limit: number;
  /** Milliseconds that it may take at the most, whatever else the program has to do. */
  readonly longest: number;
  /** Milliseconds after which what may never come is not waited for any more. */
  readonly late: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** What is due may be due on the console. */
  readonly showsConsole: boolean;
  /** The program has printed so much that nothing more shall be poured into it. */
  readonly isLoud: () => boolean;
  /** The program serves one connection at a time. */
  readonly single: boolean;
  /** The program takes one read for a message: one message is under way at a time. */
  readonly chunks: boolean;
}
