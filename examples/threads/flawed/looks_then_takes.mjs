// Looks whether a permit is free, and takes it in a second step, without compareExchange: two may take the same one.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  const free = new Int32Array(new SharedArrayBuffer(4));
  free[0] = 1;
  writeSync(1, 'permits 1\n');
  for (const name of ['ivan', 'petro', 'maria', 'olha']) {
    new Worker(new URL(import.meta.url), { workerData: { name, free } });
  }
} else {
  const { name, free } = workerData;
  for (let round = 0; round < 20; round += 1) {
    writeSync(1, `${name} wait\n`);
    while (Atomics.load(free, 0) === 0) Atomics.wait(free, 0, 0);
    Atomics.sub(free, 0, 1);
    writeSync(1, `${name} enter\n`);
    writeSync(1, `${name} leave\n`);
    Atomics.add(free, 0, 1);
    Atomics.notify(free, 0);
  }
}
