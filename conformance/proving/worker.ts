import { parentPort } from 'node:worker_threads';
import { tryOn, type Row } from '../../src/engine/killMatrix.js';
import type { Proof } from '../../src/engine/Proof.js';
import { proofs } from '../index.js';
import { specimensOf } from './specimensOf.js';
import type { Suited, Task, Tried } from './Task.js';

const loaded = new Map<unknown, Promise<Proof>>();

// A thread of `proveInParallel`: each message is a task, and each has one answer.
parentPort?.on('message', (task: Task) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
  void work(task).then((tried) => parentPort!.postMessage(tried));
});

async function work({ protocol, role, from, to }: Task): Promise<Tried> {
  const specimens = specimensOf(await proofOf({ protocol, role }));
  const start = performance.now();
  const rows: Row[] = [];
  for (const specimen of specimens.slice(from, to)) rows.push(await tryOn(specimen, 1));
  return { rows, milliseconds: performance.now() - start };
}

function proofOf({ protocol, role }: Suited): Promise<Proof> {
  const load = proofs[protocol]![role]!;
  const known = loaded.get(load) ?? load();
  loaded.set(load, known);
  return known;
}
