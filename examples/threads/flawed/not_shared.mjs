// The permits are in an ArrayBuffer and not in a SharedArrayBuffer: each worker has a copy of them.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

if (isMainThread) {
  const free = new Int32Array(new ArrayBuffer(4));
  free[0] = 1;
  writeSync(1, 'permits 1\n');
  for (let i = 0; i < 4; i += 1) {
    new Worker(new URL(import.meta.url), { workerData: { name: `node${i}`, free } });
  }
} else {
  const { name, free } = workerData;
  writeSync(1, `${name} wait\n`);
  while (Atomics.compareExchange(free, 0, 1, 0) !== 1) pause(1);
  writeSync(1, `${name} enter\n`);
  pause(150);
  writeSync(1, `${name} leave\n`);
  Atomics.store(free, 0, 1);
}
