import { parentPort, workerData } from 'node:worker_threads';
import { Event } from '../../sync/Event.js';
import type { ThreadOperation } from '../../sync/Operation.js';
import { perform, performOne } from '../../sync/perform.js';
import { threadsPrograms } from '../../threads/threadsPrograms.js';
import { gateOf, type Assignment, type WorkerWord } from './Assignment.js';
import { isCode, writeLine } from './writeLine.js';

// A thread of `runThreads`, which alone starts it, with that as its data.
const { variant, size, thread, memory } = workerData as Assignment;

try {
  say({ type: 'ready' });
  perform(memory, new Event(gateOf(memory)).wait());
  work();
} catch (error) {
  if (!isCode(error, 'EPIPE')) throw error;
  say({ type: 'unread' });
}

function work(): void {
  const body = threadsPrograms[variant](size).threads[thread]?.body();
  if (!body) throw new RangeError(`The program ${variant} has no thread ${thread}.`);
  let next = body.next();
  while (!next.done) next = body.next(carryOut(next.value));
}

function carryOut(operation: ThreadOperation): number {
  switch (operation.type) {
    case 'print':
      writeLine(operation.line);
      return 0;
    case 'start':
      say({ type: 'start', thread: operation.thread });
      return 0;
    default:
      return performOne(memory, operation);
  }
}

function say(word: WorkerWord): void {
  parentPort?.postMessage(word);
}
