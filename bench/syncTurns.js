import { Condition } from '../dist/src/sync/Condition.js';
import { Event } from '../dist/src/sync/Event.js';
import { Lock } from '../dist/src/sync/Lock.js';
import { perform } from '../dist/src/sync/perform.js';
import { Semaphore } from '../dist/src/sync/Semaphore.js';

const PERMITS = 2;

/** What one turn is, of those that need nobody else; a worker has its number, from 1. The primitives have cells 0 and 1. */
export const turnOf = {
  'Atomics.add': (memory) => () => Atomics.add(memory, 0, 1),
  lock: (memory, me) => {
    const lock = new Lock(0);
    return () => {
      perform(memory, lock.acquire(me));
      perform(memory, lock.release(me));
    };
  },
  semaphore: (memory) => {
    const semaphore = new Semaphore(0, PERMITS);
    return () => {
      perform(memory, semaphore.acquire());
      perform(memory, semaphore.release());
    };
  },
  event: (memory) => {
    const event = new Event(0);
    return () => {
      perform(memory, event.set());
      perform(memory, event.wait());
      perform(memory, event.clear());
    };
  },
  condition: (memory, me) => {
    const condition = new Condition(1, new Lock(0));
    return () => {
      perform(memory, condition.lock.acquire(me));
      perform(memory, condition.notify());
      perform(memory, condition.lock.release(me));
    };
  },
};
