import { TIMED_OUT, type Operation, type Steps } from './Operation.js';

/** Cells of 32 bits that threads share, all 0 at first. */
export type SharedMemory = Int32Array<SharedArrayBuffer>;

/**
 * Does for real what an algorithm says, in this thread, which stands still while it waits.
 *
 * @throws TypeError where this thread must not stand still (in a browser's page)
 * @throws whatever the algorithm throws
 */
export function perform<T>(memory: SharedMemory, steps: Steps<T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next(performOne(memory, next.value));
  return next.value;
}

/** Does one operation, and gives its result. */
export function performOne(memory: SharedMemory, operation: Operation): number {
  switch (operation.type) {
    case 'load':
      return Atomics.load(memory, operation.at);
    case 'store':
      return Atomics.store(memory, operation.at, operation.value);
    case 'add':
      return Atomics.add(memory, operation.at, operation.value);
    case 'exchange':
      return Atomics.exchange(memory, operation.at, operation.value);
    case 'compareExchange':
      return Atomics.compareExchange(memory, operation.at, operation.expected, operation.value);
    case 'wait': {
      const end = Atomics.wait(memory, operation.at, operation.expected, operation.timeout);
      return end === 'timed-out' ? TIMED_OUT : 0;
    }
    case 'notify':
      Atomics.notify(memory, operation.at, operation.count);
      return 0;
    case 'now':
      return performance.now();
  }
}
