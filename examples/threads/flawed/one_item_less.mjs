// The consumer counts from one: the last item stays in the store.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const ITEMS = 8;
const [IN, OUT, RING] = [0, 1, 2];

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(4 * (RING + ITEMS)));
  writeSync(1, `capacity ${ITEMS}\n`);
  new Worker(new URL(import.meta.url), { workerData: cells });
  for (let item = 0; item < ITEMS; item += 1) {
    cells[RING + item] = 100 + item;
    writeSync(1, `main put ${100 + item}\n`);
    Atomics.add(cells, IN, 1);
    Atomics.notify(cells, IN);
  }
} else {
  const cells = workerData;
  for (let count = 1; count < ITEMS; count += 1) {
    while (Atomics.load(cells, IN) === cells[OUT]) Atomics.wait(cells, IN, cells[OUT]);
    writeSync(1, `worker take ${cells[RING + cells[OUT]]}\n`);
    cells[OUT] += 1;
  }
}
