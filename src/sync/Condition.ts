import { deadlineOf, waitBy } from './deadline.js';
import type { Lock } from './Lock.js';
import { add, load, notify, type Steps } from './Operation.js';

/**
 * Threads that have a lock wait here for something to become true, without the lock; others who make it true notify them.
 *
 * No notification is lost: one that comes when a thread has released the lock wakes it, though it may not be asleep yet. For
 * that the cell counts notifications, and a thread sleeps only if the count is that which it saw while it still had the lock.
 * In return a thread may wake for nothing: because a notification was meant for another one, or for no reason at
 * all. So waiting stands in a loop that looks again, as in the example. (Only a thread that is held up between the
 * count and its sleep for exactly 2³² notifications would sleep through them.)
 *
 * Those who sleep are woken first come, first served; then they take the lock, which is not fair.
 *
 * @example
 * ```ts
 * function* take(me: number) {
 *   yield* lock.acquire(me);
 *   while ((yield load(STORED)) === 0) yield* filled.wait(me);
 *   yield add(STORED, -1);
 *   yield* lock.release(me);
 * }
 * ```
 */
export class Condition {
  readonly at: number;
  readonly lock: Lock;

  /**
   * @param at - its cell in the shared memory, in which any number may be
   * @param lock - what those who wait hold, which several conditions may share
   */
  constructor(at: number, lock: Lock) {
    this.at = at;
    this.lock = lock;
  }

  /**
   * Releases the lock, sleeps until it is notified, and takes the lock again: it has it in any case when this returns.
   *
   * @param me - the thread's own number
   * @param timeout - milliseconds to sleep at the most; the lock may take longer
   * @returns false when the time was over
   * @throws SyncError `not-owner` where this thread has not got the lock
   */
  *wait(me: number, timeout?: number): Steps<boolean> {
    const deadline = yield* deadlineOf(timeout);
    const notified = yield load(this.at);
    yield* this.lock.release(me);
    const hasTime = yield* waitBy(deadline, this.at, notified);
    yield* this.lock.acquire(me);
    return hasTime;
  }

  /** Wakes so many of those who wait, or a few more. Whoever has the lock may do so, and anybody else too. */
  *notify(count = 1): Steps<void> {
    yield add(this.at, 1);
    yield notify(this.at, count);
  }

  /** Wakes all who wait. */
  *notifyAll(): Steps<void> {
    yield* this.notify(Number.POSITIVE_INFINITY);
  }
}
