// The workers print with console.log, which goes through the main thread: lines come late, and not in the order of what happened.
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const CAPACITY = 2;
const ITEMS = 12;
const [IN, OUT, RING] = [0, 1, 2];

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(4 * (RING + CAPACITY)));
  console.log(`capacity ${CAPACITY}`);
  for (const role of ['producer', 'consumer']) {
    new Worker(new URL(import.meta.url), { workerData: { role, cells } });
  }
} else if (workerData.role === 'producer') {
  const { cells } = workerData;
  for (let item = 0; item < ITEMS; item += 1) {
    while (item - Atomics.load(cells, OUT) === CAPACITY) Atomics.wait(cells, OUT, item - CAPACITY);
    cells[RING + (item % CAPACITY)] = item;
    console.log(`producer put ${item}`);
    Atomics.add(cells, IN, 1);
    Atomics.notify(cells, IN);
  }
} else {
  const { cells } = workerData;
  for (let item = 0; item < ITEMS; item += 1) {
    while (Atomics.load(cells, IN) === item) Atomics.wait(cells, IN, item);
    console.log(`consumer take ${cells[RING + (item % CAPACITY)]}`);
    Atomics.add(cells, OUT, 1);
    Atomics.notify(cells, OUT);
  }
}
