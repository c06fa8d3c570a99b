// A child tells its parent that it has ended, and prints its end after that: the parent may be done before.
import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const CHILDREN = 3;

if (isMainThread) {
  let ended = 0;
  for (let number = 0; number < CHILDREN; number += 1) {
    writeSync(1, `main start w${number}\n`);
    const worker = new Worker(new URL(import.meta.url), { workerData: number });
    worker.on('message', () => {
      ended += 1;
      if (ended === CHILDREN) writeSync(1, 'main done\n');
    });
  }
} else {
  writeSync(1, `w${workerData} run\n`);
  const primes = [];
  for (let n = 2; primes.length < 300; n += 1) if (primes.every((p) => n % p !== 0)) primes.push(n);
  parentPort.postMessage(primes.at(-1));
  writeSync(1, `w${workerData} end\n`);
}
