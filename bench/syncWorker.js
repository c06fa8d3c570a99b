// A worker of bench/sync.js: takes turns with others until there have been so many, or plays a thread of a program; says how
// many turns were its own.
import { parentPort, workerData } from 'node:worker_threads';
import { Event } from '../dist/src/sync/Event.js';
import { perform, performOne } from '../dist/src/sync/perform.js';
import { threadsPrograms } from '../dist/src/threads/threadsPrograms.js';
import { turnOf } from './syncTurns.js';

const { memory, thread, work } = workerData;
const TOTAL = memory.length - 1;
const GATE = memory.length - 2;

const play = work.type === 'turns' ? turns() : program();
parentPort.postMessage('ready');
perform(memory, new Event(GATE).wait());
parentPort.postMessage(play());

function turns() {
  const turn = turnOf[work.primitive](memory, thread + 1);
  return () => {
    let own = 0;
    while (Atomics.add(memory, TOTAL, 1) < work.turns) {
      turn();
      own++;
    }
    return own;
  };
}

function program() {
  const body = threadsPrograms[work.variant](work.size).threads[thread].body();
  return () => {
    let own = 0;
    for (let next = body.next(); !next.done;) {
      const operation = next.value;
      if (operation.type !== 'print') next = body.next(performOne(memory, operation));
      else {
        if (operation.line.includes(work.turn)) own++;
        next = body.next(0);
      }
    }
    return own;
  };
}
