// The workers print with console.log, which goes through the main thread: lines come late and out of their order.
import { isMainThread, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  const free = new Int32Array(new SharedArrayBuffer(4));
  free[0] = 1;
  console.log('permits 1');
  for (let i = 0; i < 6; i += 1) {
    new Worker(new URL(import.meta.url), { workerData: { name: `w${i}`, free } });
  }
} else {
  const { name, free } = workerData;
  for (let round = 0; round < 5; round += 1) {
    console.log(`${name} wait`);
    while (Atomics.compareExchange(free, 0, 1, 0) !== 1) Atomics.wait(free, 0, 0);
    console.log(`${name} enter`);
    console.log(`${name} leave`);
    Atomics.store(free, 0, 1);
    Atomics.notify(free, 0, 1);
  }
}
