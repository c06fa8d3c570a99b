import { parentPort, workerData } from 'node:worker_threads';
import { tryOn, type Row } from '../../src/engine/killMatrix.js';
import { isBlamed, reasonBeforehand } from '../../src/engine/matrixFlaws.js';
import type { Proof, Specimen } from '../../src/engine/Proof.js';
import { perform } from '../../src/sync/perform.js';
import { performAsync } from '../../src/sync/performAsync.js';
import { proofs } from '../index.js';
import { specimensOf } from './specimensOf.js';
import { STOP, type Shared, type SpotCheck, type Suited, type Task, type Tried } from './Task.js';

/** With it all are tried, so that each finds the same every time. */
const SEED = 1;

const { memory } = workerData as Shared;

const loaded = new Map<unknown, Promise<Proof>>();

// A thread of `proveInParallel`: each message is a task, and each has one answer.
parentPort?.on('message', (task: Task) => {
  void work(task).then((tried) => parentPort!.postMessage(tried));
});
// Nothing more is asked for: with nobody to listen to, the thread comes to its end.
void performAsync(memory, STOP.wait()).then(() => parentPort?.close());

async function work({ protocol, role, from, to, spotCheck }: Task): Promise<Tried> {
  const proof = await proofOf({ protocol, role });
  const start = performance.now();
  const rows: Row[] = [];
  for (const [index, specimen] of specimensOf(proof).slice(from, to).entries()) {
    // Nobody waits for the rest of them.
    if (perform(memory, STOP.isSet())) break;
    rows.push(
      spotCheck ? await tryInHaste(proof, specimen, from + index, spotCheck) : await tryOn(specimen, SEED),
    );
  }
  return { rows, milliseconds: performance.now() - start };
}

async function tryInHaste(
  proof: Proof,
  specimen: Specimen,
  at: number,
  { oneIn, turn, tries }: SpotCheck,
): Promise<Row> {
  const { name, variant } = specimen;
  const comparison = specimen.compare?.();
  const compared = comparison ? { ...specimen, compare: () => comparison } : specimen;
  const head = { name, variant, ...(comparison && { comparison }) };
  const isExplained = reasonBeforehand(proof, head) !== undefined;
  if (isExplained && at % oneIn !== turn) return { ...head, results: [], killers: [] };
  const inFull = isExplained || at < proof.references.length || isBlamed(proof, specimen);
  return tryOn(compared, SEED, inFull ? undefined : tries[variant]);
}

function proofOf({ protocol, role }: Suited): Promise<Proof> {
  const load = proofs[protocol]![role]!;
  const known = loaded.get(load) ?? load();
  loaded.set(load, known);
  return known;
}
