// Promise.race where Promise.all is meant: the parent ends the process when the first child has ended.
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  const exits = [1, 2, 3].map((number) => {
    writeSync(1, `main start child${number}\n`);
    return once(new Worker(new URL(import.meta.url), { workerData: number }), 'exit');
  });
  await Promise.race(exits);
  writeSync(1, 'main done\n');
  process.exit(0);
} else {
  writeSync(1, `child${workerData} run\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200 * workerData);
  writeSync(1, `child${workerData} end\n`);
}
