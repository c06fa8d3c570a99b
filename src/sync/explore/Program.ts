import type { Body } from '../Operation.js';

/** A thread of a program. */
export interface Thread {
  readonly name: string;
  /** Begins it anew: whatever it does depends on the results of its operations only. */
  readonly body: () => Body;
  /** It begins when another thread starts it, not with the program. */
  readonly isStarted?: boolean;
}

/** Threads on shared memory. */
export interface Program {
  /** Cells of the memory, all 0 at first. */
  readonly cells: number;
  readonly threads: readonly Thread[];
  /** What the cells are called where a schedule is shown; otherwise by their number. */
  readonly names?: Readonly<Record<number, string>>;
}
