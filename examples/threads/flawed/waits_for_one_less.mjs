// Counts the messages of its children, and is done one too early.
import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const CHILDREN = 4;

if (isMainThread) {
  let ended = 0;
  for (let number = 0; number < CHILDREN; number += 1) {
    writeSync(1, `main start child${number}\n`);
    const worker = new Worker(new URL(import.meta.url), { workerData: number });
    worker.on('message', () => {
      ended += 1;
      if (ended === CHILDREN - 1) writeSync(1, 'main done\n');
    });
  }
} else {
  writeSync(1, `child${workerData} run\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150 * workerData);
  writeSync(1, `child${workerData} end\n`);
  parentPort.postMessage('ended');
}
