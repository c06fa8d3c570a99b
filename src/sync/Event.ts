import { deadlineOf, waitBy } from './deadline.js';
import { compareExchange, load, notify, type Steps } from './Operation.js';

/**
 * Something that happens once, until it is cleared: whoever waits goes on when it is set, and nobody waits while it stays
 * set. As `threading.Event` of Python.
 *
 * Whoever waits when it is set goes on, even if it is cleared before that thread has woken up: the cell counts how often it
 * was set and cleared, and is odd while it is set. Only a thread that sleeps through exactly 2³¹ settings would not notice.
 *
 * @example
 * ```ts
 * const memory = new Int32Array(new SharedArrayBuffer(4));
 * const stop = new Event(0);
 * perform(memory, stop.set());
 * console.log(perform(memory, stop.isSet())); // true
 * ```
 */
export class Event {
  readonly at: number;

  /** @param at - its cell in the shared memory; 0 in it is an event that is not set */
  constructor(at: number) {
    this.at = at;
  }

  /** Sets it, and wakes all who wait. */
  set(): Steps<void> {
    return this.#turn(0);
  }

  /** From now on, who waits waits for the next time. */
  clear(): Steps<void> {
    return this.#turn(1);
  }

  *isSet(): Steps<boolean> {
    return isOdd(yield load(this.at));
  }

  /**
   * Waits until it is set; does not wait where it is set already.
   *
   * @param timeout - milliseconds to wait at the most
   * @returns whether it was set: false only after the timeout
   */
  *wait(timeout?: number): Steps<boolean> {
    const first = yield load(this.at);
    if (isOdd(first)) return true;
    const deadline = yield* deadlineOf(timeout);
    for (let hasTime = true; hasTime;) {
      hasTime = yield* waitBy(deadline, this.at, first);
      if ((yield load(this.at)) !== first) return true;
    }
    return false;
  }

  /** Counts on, if the count is even (0) or odd (1). */
  *#turn(from: 0 | 1): Steps<void> {
    let seen = yield load(this.at);
    while ((seen & 1) === from) {
      const before: number = yield compareExchange(this.at, seen, (seen + 1) | 0);
      if (before === seen) {
        if (from === 0) yield notify(this.at);
        return;
      }
      seen = before;
    }
  }
}

function isOdd(count: number): boolean {
  return (count & 1) === 1;
}
