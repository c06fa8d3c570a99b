import { deadlineOf, waitBy } from './deadline.js';
import { compareExchange, exchange, notify, type Steps } from './Operation.js';
import { SyncError } from './SyncError.js';

/** Set beside the owner when somebody may be asleep at the lock. */
const AWAITED = 1;
/** With the mark it fits into a cell. */
const MOST = 2 ** 30 - 1;

/**
 * A lock: at most one thread has it. Nobody can take it twice, and only its owner can release it.
 *
 * It is not fair: whoever comes just when it is released may have it before those who have waited for long. So no thread
 * stands still while another one wakes up; in return, nobody is promised a turn. A thread that releases it and
 * takes it again at once will mostly get it again.
 *
 * The algorithm is Drepper's third mutex ("Futexes Are Tricky", 2011), with the owner in the cell: 0 is free, otherwise
 * it is the owner's number times two, plus one where somebody may be asleep.
 *
 * @example
 * ```ts
 * const memory = new Int32Array(new SharedArrayBuffer(4));
 * const lock = new Lock(0);
 * perform(memory, lock.acquire(1));
 * perform(memory, lock.release(1));
 * ```
 */
export class Lock {
  readonly at: number;

  /** @param at - its cell in the shared memory; 0 in it is a free lock */
  constructor(at: number) {
    this.at = at;
  }

  /**
   * Takes the lock as soon as it is free.
   *
   * @param me - the thread's own number, from 1 up to 2³⁰ − 1
   * @param timeout - milliseconds to wait at the most
   * @returns whether it has it: false only after the timeout
   * @throws SyncError `already-owner` where it has it already: it would wait for itself
   * @throws RangeError for a number that no thread can have
   */
  *acquire(me: number, timeout?: number): Steps<boolean> {
    refuseNumber(me);
    let seen = yield compareExchange(this.at, 0, me * 2);
    if (seen === 0) return true;
    if (ownerOf(seen) === me)
      throw new SyncError('already-owner', `Thread ${me} has the lock already: it would wait for itself.`);
    const deadline = yield* deadlineOf(timeout);
    let hasTime = true;
    while (seen !== 0 && hasTime) {
      const awaited = seen | AWAITED;
      const before: number = yield compareExchange(this.at, seen, awaited);
      // Nobody sleeps unless the owner knows that it must wake somebody.
      if (before === seen) hasTime = yield* waitBy(deadline, this.at, awaited);
      // Others may be asleep still: who has waited leaves the mark for them.
      seen = yield compareExchange(this.at, 0, me * 2 + AWAITED);
    }
    return seen === 0;
  }

  /** Takes the lock if it is free just now; returns whether it was. */
  *tryAcquire(me: number): Steps<boolean> {
    refuseNumber(me);
    return (yield compareExchange(this.at, 0, me * 2)) === 0;
  }

  /**
   * Gives the lock back, and wakes one of those who wait.
   *
   * @throws SyncError `not-owner` where this thread has not got it
   */
  *release(me: number): Steps<void> {
    const seen = yield compareExchange(this.at, me * 2, 0);
    if (seen === me * 2) return;
    if (ownerOf(seen) !== me)
      throw new SyncError('not-owner', `Thread ${me} releases the lock, but ${ownerName(seen)} has it.`);
    yield exchange(this.at, 0);
    yield notify(this.at, 1);
  }
}

function refuseNumber(me: number): void {
  // The main thread of Node has the number 0, which is that of a free lock here.
  if (!Number.isInteger(me) || me < 1 || me > MOST)
    throw new RangeError(`${me} is no number of a thread: it takes one from 1 to ${MOST}.`);
}

function ownerOf(seen: number): number {
  return seen >> 1;
}

function ownerName(seen: number): string {
  return seen === 0 ? 'nobody' : `thread ${ownerOf(seen)}`;
}
