import { deadlineOf, waitBy } from './deadline.js';
import { compareExchange, load, notify, type Steps } from './Operation.js';
import { SyncError } from './SyncError.js';

/** What a semaphore may do that is usually a mistake. */
export interface SemaphoreOptions {
  /** More permits may be given back than were taken: their number grows. */
  readonly unbounded?: boolean;
}

/**
 * So many permits: whoever takes one when none is left waits until somebody gives one back. Threads have no names here:
 * one may give back what another one has taken.
 *
 * It is not fair: whoever comes just when a permit is given back may have it before those who wait. No permit is lost by
 * that: who was woken and finds none sleeps again, and each permit that is given back wakes somebody.
 *
 * @example
 * ```ts
 * const memory = new Int32Array(new SharedArrayBuffer(4));
 * const semaphore = new Semaphore(0, 2);
 * perform(memory, semaphore.acquire());
 * perform(memory, semaphore.release());
 * ```
 */
export class Semaphore {
  readonly at: number;
  readonly permits: number;
  readonly #unbounded: boolean;

  /**
   * @param at - its cell in the shared memory: how many permits are taken, so 0 is a new semaphore
   * @param permits - how many there are: the same number in each thread
   */
  constructor(at: number, permits: number, { unbounded = false }: SemaphoreOptions = {}) {
    this.at = at;
    this.permits = permits;
    this.#unbounded = unbounded;
  }

  /**
   * Takes a permit as soon as there is one.
   *
   * @param timeout - milliseconds to wait at the most
   * @returns whether it has one: false only after the timeout
   */
  *acquire(timeout?: number): Steps<boolean> {
    let deadline: number | undefined;
    for (let hasTime = true; ;) {
      let taken = yield load(this.at);
      while (taken < this.permits) {
        const before: number = yield compareExchange(this.at, taken, taken + 1);
        if (before === taken) return true;
        taken = before;
      }
      if (!hasTime) return false;
      deadline ??= yield* deadlineOf(timeout);
      // It sleeps only if no permit has been given back since.
      hasTime = yield* waitBy(deadline, this.at, this.permits);
    }
  }

  /** Takes a permit if there is one just now; returns whether there was. */
  tryAcquire(): Steps<boolean> {
    return this.acquire(0);
  }

  /**
   * Gives permits back, and wakes as many of those who wait.
   *
   * @throws SyncError `too-many-permits` where more are given back than were taken, unless it is unbounded
   * @throws RangeError where it is no number of permits
   */
  *release(count = 1): Steps<void> {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} permits cannot be given back.`);
    let taken = yield load(this.at);
    for (let isDone = false; !isDone;) {
      if (taken < count && !this.#unbounded)
        throw new SyncError('too-many-permits', `${count} permits are given back, of ${taken} taken.`);
      const before: number = yield compareExchange(this.at, taken, taken - count);
      isDone = before === taken;
      taken = before;
    }
    yield notify(this.at, count);
  }
}
