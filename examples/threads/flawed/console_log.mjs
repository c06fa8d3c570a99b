// The workers print with console.log, which goes through the main thread: lines come late and out of their order.
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const WORKERS = 4;
const [FREE, READY] = [0, 1];

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(8));
  cells[FREE] = 1;
  console.log('permits 1');
  for (let i = 0; i < WORKERS; i += 1) {
    new Worker(new URL(import.meta.url), { workerData: { name: `w${i}`, cells } });
  }
} else {
  const { name, cells } = workerData;
  Atomics.add(cells, READY, 1);
  while (Atomics.load(cells, READY) < WORKERS) pause(1);
  for (let round = 0; round < 15; round += 1) {
    console.log(`${name} wait`);
    while (Atomics.compareExchange(cells, FREE, 1, 0) !== 1) Atomics.wait(cells, FREE, 0);
    console.log(`${name} enter`);
    console.log(`${name} leave`);
    Atomics.store(cells, FREE, 1);
    Atomics.notify(cells, FREE, 1);
  }
}
