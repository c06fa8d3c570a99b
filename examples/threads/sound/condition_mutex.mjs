// A mutex and a condition of Atomics; a ring of numbers in shared memory, one producer, two consumers.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const CAPACITY = 3;
const ITEMS = 18;
const [LOCK, SIGNAL, IN, OUT, RING] = [0, 1, 2, 3, 4];

class Monitor {
  constructor(cells) {
    this.cells = cells;
  }

  lock() {
    while (Atomics.compareExchange(this.cells, LOCK, 0, 1) !== 0) Atomics.wait(this.cells, LOCK, 1);
  }

  unlock() {
    Atomics.store(this.cells, LOCK, 0);
    Atomics.notify(this.cells, LOCK, 1);
  }

  wait() {
    const seen = Atomics.load(this.cells, SIGNAL);
    this.unlock();
    Atomics.wait(this.cells, SIGNAL, seen);
    this.lock();
  }

  notifyAll() {
    Atomics.add(this.cells, SIGNAL, 1);
    Atomics.notify(this.cells, SIGNAL);
  }
}

function produce(name, monitor) {
  for (let item = 1; item <= ITEMS; item += 1) {
    monitor.lock();
    while (monitor.cells[IN] - monitor.cells[OUT] === CAPACITY) monitor.wait();
    monitor.cells[RING + (monitor.cells[IN] % CAPACITY)] = item * item;
    monitor.cells[IN] += 1;
    writeSync(1, `${name} put ${item * item}\n`);
    monitor.notifyAll();
    monitor.unlock();
  }
}

function consume(name, monitor) {
  for (let count = 0; count < ITEMS / 2; count += 1) {
    monitor.lock();
    while (monitor.cells[IN] === monitor.cells[OUT]) monitor.wait();
    writeSync(1, `${name} take ${monitor.cells[RING + (monitor.cells[OUT] % CAPACITY)]}\n`);
    monitor.cells[OUT] += 1;
    monitor.notifyAll();
    monitor.unlock();
  }
}

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(4 * (RING + CAPACITY)));
  writeSync(1, `capacity ${CAPACITY}\n`);
  for (const name of ['producer', 'consumer1', 'consumer2']) {
    new Worker(new URL(import.meta.url), { workerData: { name, cells } });
  }
} else {
  const { name, cells } = workerData;
  (name === 'producer' ? produce : consume)(name, new Monitor(cells));
}
