// The main thread is the consumer, and blocks in Atomics.wait itself; texts of a list, by their places in shared memory.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const DISHES = ['borsch', 'varenyky with cherries', 'borsch', 'uzvar', 'varenyky with cherries'];
const [STORED, ORDER] = [0, 1];

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(8));
  writeSync(1, 'capacity 1\n');
  const cook = new Worker(new URL(import.meta.url), { workerData: cells });
  await new Promise((resolve) => cook.once('online', resolve));
  for (let count = 0; count < DISHES.length; count += 1) {
    while (Atomics.load(cells, STORED) === 0) Atomics.wait(cells, STORED, 0, 50);
    writeSync(1, `main take ${DISHES[cells[ORDER]]}\n`);
    Atomics.store(cells, STORED, 0);
    Atomics.notify(cells, STORED);
  }
} else {
  const cells = workerData;
  for (let dish = 0; dish < DISHES.length; dish += 1) {
    while (Atomics.load(cells, STORED) === 1) Atomics.wait(cells, STORED, 1);
    cells[ORDER] = dish;
    writeSync(1, `cook put ${DISHES[dish]}\n`);
    Atomics.store(cells, STORED, 1);
    Atomics.notify(cells, STORED);
  }
}
