import { Condition } from '../sync/Condition.js';
import { Event } from '../sync/Event.js';
import { Lock } from '../sync/Lock.js';
import { Semaphore } from '../sync/Semaphore.js';

/** Makes the primitives that a program is built on: others, and it is another program. */
export interface Kit {
  readonly lock: (at: number) => Lock;
  readonly semaphore: (at: number, permits: number) => Semaphore;
  readonly event: (at: number) => Event;
  readonly condition: (at: number, lock: Lock) => Condition;
}

/** The sound primitives. */
export const KIT: Kit = {
  lock: (at) => new Lock(at),
  semaphore: (at, permits) => new Semaphore(at, permits),
  event: (at) => new Event(at),
  condition: (at, lock) => new Condition(at, lock),
};
