// Raises the flag and stores the text after it, octet by octet: who sees the flag quickly reads half of it, or the old text.
import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const say = (line) => writeSync(1, `${line}\n`);

function store(octets, text) {
  for (let place = 0; place < octets.length; place += 1) {
    Atomics.store(octets, place, text.padEnd(octets.length).charCodeAt(place));
  }
}

if (isMainThread) {
  const memory = new SharedArrayBuffer(4 + 80);
  const flag = new Int32Array(memory, 0, 1);
  const octets = new Uint8Array(memory, 4);
  store(octets, 'no news');
  const worker = new Worker(new URL(import.meta.url), { workerData: memory });
  worker.on('message', () => {
    const text = 'dinner is ready, come down and bring the chairs of the garden with you';
    say(`main set ${text}`);
    Atomics.store(flag, 0, 1);
    say('(and all are told)');
    store(octets, text);
  });
} else {
  const flag = new Int32Array(workerData, 0, 1);
  const octets = new Uint8Array(workerData, 4);
  const decoder = new TextDecoder();
  say('worker wait');
  parentPort.postMessage('ready');
  while (Atomics.load(flag, 0) === 0) {
    // looks again
  }
  say(`worker got ${decoder.decode(octets.slice()).trim()}`);
}
