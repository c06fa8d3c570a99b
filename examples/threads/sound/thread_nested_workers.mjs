// Workers that start workers: each parent is done after its own children.
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

async function startAll(parent, names) {
  const exits = [];
  for (const name of names) {
    const worker = new Worker(new URL(import.meta.url), { workerData: name });
    writeSync(1, `${parent} start ${name}\n`);
    exits.push(once(worker, 'exit'));
  }
  await Promise.all(exits);
  writeSync(1, `${parent} done\n`);
}

if (isMainThread) {
  await startAll('main', ['left', 'right']);
} else {
  writeSync(1, `${workerData} run\n`);
  if (!workerData.includes('/')) await startAll(workerData, [`${workerData}/1`, `${workerData}/2`]);
  writeSync(1, `${workerData} end\n`);
}
