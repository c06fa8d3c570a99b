/** What a thread does with the memory that threads share: one indivisible step. `at` is the number of a cell. */
export type Operation =
  | { readonly type: 'load'; readonly at: number }
  | { readonly type: 'store'; readonly at: number; readonly value: number }
  /** Its result is what was there before; so it is for the next two. */
  | { readonly type: 'add'; readonly at: number; readonly value: number }
  | { readonly type: 'exchange'; readonly at: number; readonly value: number }
  /** Stores the value only where the expected one is found. */
  | {
      readonly type: 'compareExchange';
      readonly at: number;
      readonly expected: number;
      readonly value: number;
    }
  /**
   * Sleeps until somebody notifies the cell, unless something else than expected is in it. The result is
   * {@link TIMED_OUT} after `timeout` milliseconds, otherwise 0: who is woken cannot tell why.
   */
  | { readonly type: 'wait'; readonly at: number; readonly expected: number; readonly timeout?: number }
  /** Wakes those who sleep at the cell, the first come first, so many of them at the most. Its result is 0. */
  | { readonly type: 'notify'; readonly at: number; readonly count: number }
  /** Milliseconds on a clock that only goes on. */
  | { readonly type: 'now' };

/** What a thread does besides. */
export type ThreadOperation =
  | Operation
  /** Writes a line, in one piece. */
  | { readonly type: 'print'; readonly line: string }
  /** Has another thread begin: the one of this number; nothing, where that one has begun already. */
  | { readonly type: 'start'; readonly thread: number };

/** An algorithm: says one operation after the other, and is told the result of each. It touches nothing itself. */
export type Steps<T> = Generator<Operation, T, number>;

/** What a thread does from its beginning to its end. */
export type Body = Generator<ThreadOperation, void, number>;

/** The result of a wait that was too long. */
export const TIMED_OUT = 1;

export const load = (at: number): Operation => ({ type: 'load', at });

export const store = (at: number, value: number): Operation => ({ type: 'store', at, value });

export const add = (at: number, value: number): Operation => ({ type: 'add', at, value });

export const exchange = (at: number, value: number): Operation => ({ type: 'exchange', at, value });

export const compareExchange = (at: number, expected: number, value: number): Operation => ({
  type: 'compareExchange',
  at,
  expected,
  value,
});

export const wait = (at: number, expected: number, timeout?: number): Operation =>
  timeout === undefined ? { type: 'wait', at, expected } : { type: 'wait', at, expected, timeout };

export const notify = (at: number, count = Number.POSITIVE_INFINITY): Operation => ({
  type: 'notify',
  at,
  count,
});

export const print = (line: string): ThreadOperation => ({ type: 'print', line });

export const start = (thread: number): ThreadOperation => ({ type: 'start', thread });

export const NOW: Operation = { type: 'now' };
