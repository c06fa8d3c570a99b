// The text of the event is in shared memory, its flag is notified; the main thread sets it, the workers wait.
import fs from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const say = (line) => fs.writeSync(1, `${line}\n`);

if (isMainThread) {
  const memory = new SharedArrayBuffer(1024);
  const head = new Int32Array(memory, 0, 2);
  const workers = Array.from(
    { length: 4 },
    (_, n) => new Worker(new URL(import.meta.url), { workerData: { name: `воркер${n}`, memory } }),
  );
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('online', resolve))));
  const text = 'доброго ранку, потоки 🧵';
  const octets = new TextEncoder().encode(text);
  new Uint8Array(memory, 8).set(octets);
  head[1] = octets.length;
  say(`main set ${text}`);
  Atomics.store(head, 0, 1);
  Atomics.notify(head, 0);
} else {
  const { name, memory } = workerData;
  const head = new Int32Array(memory, 0, 2);
  say(`${name} wait`);
  Atomics.wait(head, 0, 0);
  const octets = new Uint8Array(memory, 8, head[1]).slice();
  say(`${name} got ${new TextDecoder().decode(octets)}`);
}
