// Raises the flag and stores the text after it: a waiter that wakes quickly reads the old text.
import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const WAITERS = ['left', 'middle', 'right'];

const say = (line) => writeSync(1, `${line}\n`);

function store(octets, text) {
  octets.set(new TextEncoder().encode(text.padEnd(octets.length)));
}

if (isMainThread) {
  const memory = new SharedArrayBuffer(4 + 40);
  const flag = new Int32Array(memory, 0, 1);
  const octets = new Uint8Array(memory, 4);
  store(octets, 'no news');
  let ready = 0;
  for (const name of WAITERS) {
    const worker = new Worker(new URL(import.meta.url), { workerData: { name, memory } });
    worker.on('message', () => {
      ready += 1;
      if (ready < WAITERS.length) return;
      const text = 'dinner is ready';
      say(`main set ${text}`);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
      say('(and all are told)');
      store(octets, text);
    });
  }
} else {
  const { name, memory } = workerData;
  const octets = new Uint8Array(memory, 4);
  const decoder = new TextDecoder();
  say(`${name} wait`);
  parentPort.postMessage('ready');
  Atomics.wait(new Int32Array(memory, 0, 1), 0, 0);
  say(`${name} got ${decoder.decode(octets.slice()).trim()}`);
}
