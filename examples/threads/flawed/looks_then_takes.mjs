// Looks whether a permit is free, and takes it in a second step, without compareExchange: two may take the same one.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const WORKERS = ['ivan', 'petro', 'maria', 'olha'];
const [FREE, READY] = [0, 1];

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(8));
  cells[FREE] = 1;
  writeSync(1, 'permits 1\n');
  for (const name of WORKERS) new Worker(new URL(import.meta.url), { workerData: { name, cells } });
} else {
  const { name, cells } = workerData;
  Atomics.add(cells, READY, 1);
  while (Atomics.load(cells, READY) < WORKERS.length) pause(1);
  for (let round = 0; round < 12; round += 1) {
    writeSync(1, `${name} wait\n`);
    while (Atomics.load(cells, FREE) === 0) Atomics.wait(cells, FREE, 0);
    writeSync(1, `  (${name} sees a free permit)\n`);
    Atomics.sub(cells, FREE, 1);
    writeSync(1, `${name} enter\n`);
    pause(2);
    writeSync(1, `${name} leave\n`);
    Atomics.add(cells, FREE, 1);
    Atomics.notify(cells, FREE);
  }
}
