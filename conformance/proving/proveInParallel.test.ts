import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { perform } from '../../src/sync/perform.js';
import { provenSuites } from './provenSuites.js';
import { proveInParallel } from './proveInParallel.js';
import { STOP, type Shared } from './Task.js';

const suites = provenSuites().slice(0, 1);

/** A thread that does this with each task. */
function threadThat(does: string): URL {
  const script = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (task) => { ${does} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

async function proveBy(script: URL): Promise<unknown[]> {
  const proven = [];
  for await (const each of proveInParallel(suites, script)) proven.push(each);
  return proven;
}

test('a thread that fails ends it all, with its error', async () => {
  const script = threadThat(`throw new Error('it fails')`);
  await expect(proveBy(script)).rejects.toThrow('it fails');
});

test('a thread that ends ends it all', async () => {
  await expect(proveBy(threadThat('process.exit(0)'))).rejects.toThrow('ended in the middle of its work');
});

test('a thread that stands still for ever keeps nobody from ending', async () => {
  // The one with the first task fails, the others hang.
  const script = threadThat(`
    if (task.from === 0) throw new Error('it fails');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`);
  await expect(proveBy(script)).rejects.toThrow('it fails');
});

test('a thread that is told to stop comes to its end by itself', async () => {
  const shared: Shared = { memory: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const script = new URL('../../dist/conformance/proving/worker.js', import.meta.url);
  const worker = new Worker(script, { workerData: shared });
  const end = once(worker, 'exit');
  await once(worker, 'online');
  perform(shared.memory, STOP.set());
  expect(await end).toEqual([0]);
});
