// A child waits in a busy loop for a flag that only the parent's timer would raise, and the parent is blocked by its own wait.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const [GO, ENDED] = [0, 1];

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(8));
  writeSync(1, 'main start spinner\n');
  const worker = new Worker(new URL(import.meta.url), { workerData: cells });
  worker.once('online', () => {
    setTimeout(() => Atomics.store(cells, GO, 1), 50);
    while (Atomics.load(cells, ENDED) === 0) Atomics.wait(cells, ENDED, 0, 100);
    writeSync(1, 'main done\n');
  });
} else {
  const cells = workerData;
  writeSync(1, 'spinner run\n');
  while (Atomics.load(cells, GO) === 0) {
    // spins
  }
  writeSync(1, 'spinner end\n');
  Atomics.store(cells, ENDED, 1);
  Atomics.notify(cells, ENDED);
}
