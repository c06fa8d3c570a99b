// Says that there is one permit, and has two: the line was not changed with the number.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

if (isMainThread) {
  const free = new Int32Array(new SharedArrayBuffer(4));
  free[0] = 2;
  writeSync(1, 'permits 1\n');
  for (let i = 1; i <= 5; i += 1) {
    new Worker(new URL(import.meta.url), { workerData: { name: `worker${i}`, free } });
  }
} else {
  const { name, free } = workerData;
  for (let round = 0; round < 3; round += 1) {
    writeSync(1, `${name} wait\n`);
    let count = Atomics.load(free, 0);
    while (count === 0 || Atomics.compareExchange(free, 0, count, count - 1) !== count) {
      Atomics.wait(free, 0, 0);
      count = Atomics.load(free, 0);
    }
    writeSync(1, `${name} enter\n`);
    pause(20);
    writeSync(1, `${name} leave\n`);
    Atomics.add(free, 0, 1);
    Atomics.notify(free, 0, 1);
  }
}
