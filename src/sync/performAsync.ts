import { TIMED_OUT, type Steps } from './Operation.js';
import { performOne, type SharedMemory } from './perform.js';

/**
 * Does for real what an algorithm says, as `perform` does, but lets all else in this thread go on while it waits.
 *
 * Waiting alone keeps no process alive: if nothing else is left to do, it ends.
 */
export async function performAsync<T>(memory: SharedMemory, steps: Steps<T>): Promise<T> {
  let next = steps.next();
  while (!next.done) {
    const operation = next.value;
    if (operation.type === 'wait') {
      const { at, expected, timeout } = operation;
      const end = await Atomics.waitAsync(memory, at, expected, timeout).value;
      next = steps.next(end === 'timed-out' ? TIMED_OUT : 0);
    } else next = steps.next(performOne(memory, operation));
  }
  return next.value;
}
