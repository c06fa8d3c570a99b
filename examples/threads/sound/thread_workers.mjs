// The parent waits for the exit of each worker; all of them write synchronously.
import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  writeSync(1, '\n  Worker threads of Node\n\n');
  const ends = ['w1', 'w2', 'w3', 'w4'].map((name) => {
    writeSync(1, `main start ${name}\n`);
    return once(new Worker(new URL(import.meta.url), { workerData: name }), 'exit');
  });
  await Promise.all(ends);
  writeSync(1, 'main done\n');
} else {
  writeSync(1, `${workerData} run\n`);
  let sum = 0;
  for (let i = 0; i < 1e5; i += 1) sum += i;
  writeSync(1, `${workerData} end\n`);
  process.exitCode = sum > 0 ? 0 : 1;
}
