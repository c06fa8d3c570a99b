// Worker threads with a semaphore of Atomics in shared memory: Atomics.wait while there is no permit.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const PERMITS = 2;

function acquire(free) {
  for (;;) {
    const count = Atomics.load(free, 0);
    if (count === 0) Atomics.wait(free, 0, 0);
    else if (Atomics.compareExchange(free, 0, count, count - 1) === count) return;
  }
}

function release(free) {
  Atomics.add(free, 0, 1);
  Atomics.notify(free, 0, 1);
}

if (isMainThread) {
  const free = new Int32Array(new SharedArrayBuffer(4));
  free[0] = PERMITS;
  writeSync(1, `permits ${PERMITS}\n`);
  for (const name of ['red', 'green', 'blue', 'black', 'white']) {
    new Worker(new URL(import.meta.url), { workerData: { name, free } });
  }
} else {
  const { name, free } = workerData;
  for (let round = 0; round < 3; round += 1) {
    writeSync(1, `${name} wait\n`);
    acquire(free);
    writeSync(1, `${name} enter\n`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
    writeSync(1, `${name} leave\n`);
    release(free);
  }
}
