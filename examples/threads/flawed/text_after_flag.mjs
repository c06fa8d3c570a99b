// Raises the flag and stores the text after it: who wakes quickly reads the old text.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const say = (line) => writeSync(1, `${line}\n`);

function store(octets, text) {
  octets.fill(32);
  new TextEncoder().encodeInto(text, octets);
}

if (isMainThread) {
  const memory = new SharedArrayBuffer(4 + 64);
  const flag = new Int32Array(memory, 0, 1);
  const octets = new Uint8Array(memory, 4);
  store(octets, 'no news');
  const workers = ['left', 'right', 'middle'].map(
    (name) => new Worker(new URL(import.meta.url), { workerData: { name, memory } }),
  );
  let waiting = 0;
  for (const worker of workers) {
    worker.on('message', () => {
      waiting += 1;
      if (waiting < workers.length) return;
      const text = 'dinner is ready';
      say(`main set ${text}`);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
      store(octets, text);
    });
  }
} else {
  const { name, memory } = workerData;
  const { parentPort } = await import('node:worker_threads');
  say(`${name} wait`);
  parentPort.postMessage('ready');
  Atomics.wait(new Int32Array(memory, 0, 1), 0, 0);
  say(`${name} got ${new TextDecoder().decode(new Uint8Array(memory, 4).slice()).trim()}`);
}
