// Two consumers share the index of the next item without a lock: both may take the same item.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const ITEMS = 40;
const [IN, OUT, RING] = [0, 1, 2];

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(4 * (RING + ITEMS)));
  writeSync(1, `capacity ${ITEMS}\n`);
  for (const name of ['eater1', 'eater2']) {
    new Worker(new URL(import.meta.url), { workerData: { name, cells } });
  }
  for (let item = 0; item < ITEMS; item += 1) {
    Atomics.wait(cells, RING + ITEMS - 1, 0, 5);
    cells[RING + item] = item * 3;
    writeSync(1, `cook put ${item * 3}\n`);
    Atomics.add(cells, IN, 1);
    Atomics.notify(cells, IN);
  }
} else {
  const { name, cells } = workerData;
  while (Atomics.load(cells, OUT) < ITEMS) {
    const stored = Atomics.load(cells, IN);
    const next = Atomics.load(cells, OUT);
    if (next < stored) {
      writeSync(1, `${name} take ${cells[RING + next]}\n`);
      Atomics.store(cells, OUT, next + 1);
    } else if (stored < ITEMS) {
      Atomics.wait(cells, IN, stored);
    }
  }
}
