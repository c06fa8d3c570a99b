// Atomics.notify with a count of one, where three wait and none of them passes it on.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const NAMES = ['перший', 'другий', 'третій'];
const [SET, WAITING] = [0, 1];

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(8));
  for (const name of NAMES) new Worker(new URL(import.meta.url), { workerData: { name, cells } });
  const check = setInterval(() => {
    if (Atomics.load(cells, WAITING) < NAMES.length) return;
    clearInterval(check);
    setTimeout(() => {
      writeSync(1, 'main set починаємо\n');
      Atomics.store(cells, SET, 1);
      Atomics.notify(cells, SET, 1);
    }, 100);
  }, 5);
} else {
  const { name, cells } = workerData;
  writeSync(1, `${name} wait\n`);
  Atomics.add(cells, WAITING, 1);
  Atomics.wait(cells, SET, 0);
  writeSync(1, `${name} got починаємо\n`);
}
