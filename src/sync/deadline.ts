import { NOW, TIMED_OUT, wait, type Steps } from './Operation.js';

/** When a wait of so many milliseconds is over; never, where there is no limit. */
export function* deadlineOf(timeout: number | undefined): Steps<number> {
  return timeout === undefined ? Number.POSITIVE_INFINITY : (yield NOW) + timeout;
}

/** Waits at a cell, no longer than to the deadline; returns whether there is still time. */
export function* waitBy(deadline: number, at: number, expected: number): Steps<boolean> {
  if (deadline === Number.POSITIVE_INFINITY) {
    yield wait(at, expected);
    return true;
  }
  const left = deadline - (yield NOW);
  return left > 0 && (yield wait(at, expected, left)) !== TIMED_OUT;
}
