import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KillMatrix, Row } from '../../src/engine/killMatrix.js';
import type { Proof } from '../../src/engine/Proof.js';
import { perform } from '../../src/sync/perform.js';
import { proofs } from '../index.js';
import { Progress } from './Progress.js';
import { specimensOf } from './specimensOf.js';
import { STOP, type Shared, type SpotCheck, type Suited, type Task, type Tried } from './Task.js';

/** A proof, and what it shows. */
export interface Proven extends Suited {
  readonly proof: Proof;
  readonly matrix: KillMatrix;
  /** Milliseconds that all threads took for it together. */
  readonly milliseconds: number;
}

/** Milliseconds that a thread may take to come to its end, when nothing more is asked of it. */
const GRACE = 5000;

/** Specimens of one task: so few that no thread waits for long for another one at the end. */
const CHUNK = 8;

/**
 * Computes kill matrices in as many threads as the machine runs at once.
 *
 * @param script - `worker.js`, compiled: threads load no TypeScript
 * @param spotCheck - whether a mutant survives is all that is asked for: the rows of those that are caught hold one check
 * that does, and those of which it is known why nothing does are mostly left out. All that {@link matrixFlaws} finds
 * then is a flaw, but for those it finds not all.
 * @returns what each shows, in the order of the suites, each as soon as it is there
 * @throws RangeError where the compiled specimens are not those of the proofs that are given here
 * @throws the error of the first thread that fails
 */
export async function* proveInParallel(
  suites: readonly Suited[],
  script: URL,
  spotCheck?: Pick<SpotCheck, 'oneIn' | 'turn'>,
): AsyncGenerator<Proven> {
  const works = await Promise.all(suites.map(workFor));
  const queue = works.flatMap(({ tasks }) => tasks);
  const shared: Shared = { memory: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const threads = Array.from({ length: Math.min(availableParallelism(), queue.length) }, () =>
    threadOf(new Worker(script, { workerData: shared })),
  );
  const working = threads.map((thread) => serve(thread, queue, spotCheck));
  try {
    for (const work of works) {
      // A thread that fails ends it all.
      const all = Promise.all(work.tasks.map(({ tried }) => tried));
      yield provenBy(work, await Promise.race([all, failureOf(working)]));
    }
  } finally {
    perform(shared.memory, STOP.set());
    await Promise.all(threads.map(endOf));
  }
}

interface Thread {
  readonly worker: Worker;
  readonly ended: Promise<void>;
}

function threadOf(worker: Worker): Thread {
  return { worker, ended: new Promise((resolve) => worker.once('exit', () => resolve())) };
}

/** Settles when a thread has ended, which takes it no longer than its grace. */
async function endOf({ worker, ended }: Thread): Promise<void> {
  const impatience = setTimeout(() => void worker.terminate(), GRACE);
  await ended;
  clearTimeout(impatience);
}

/** A task, and what comes of it. */
interface Assignment {
  readonly task: Task;
  readonly progress: Progress;
  readonly tried: Promise<Tried>;
  readonly done: (tried: Tried) => void;
}

interface Work extends Suited {
  readonly proof: Proof;
  readonly tasks: readonly Assignment[];
}

async function workFor({ protocol, role }: Suited): Promise<Work> {
  const proof = await proofs[protocol]![role]!();
  const { length } = specimensOf(proof);
  const progress = new Progress(proof);
  const tasks = Array.from({ length: Math.ceil(length / CHUNK) }, (_, at) =>
    assignmentOf({ protocol, role, from: at * CHUNK, to: Math.min((at + 1) * CHUNK, length) }, progress),
  );
  return { protocol, role, proof, tasks };
}

function assignmentOf(task: Task, progress: Progress): Assignment {
  let done: (tried: Tried) => void = ignore;
  const tried = new Promise<Tried>((resolve) => {
    done = resolve;
  });
  return { task, progress, tried, done };
}

function ignore(): void {}

async function serve(
  { worker, ended }: Thread,
  queue: Assignment[],
  spotCheck: Pick<SpotCheck, 'oneIn' | 'turn'> | undefined,
): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const answer = once(worker, 'message');
    const end = ended.then(() => {
      throw new Error('A thread has ended in the middle of its work.');
    });
    worker.postMessage({
      ...next.task,
      ...(spotCheck && { spotCheck: { ...spotCheck, tries: next.progress.tries() } }),
    });
    const [tried] = (await Promise.race([answer, end])) as [Tried];
    next.progress.add(tried.rows);
    next.done(tried);
  }
}

/** Settles only when a thread has failed: with its error. */
function failureOf(working: readonly Promise<void>[]): Promise<never> {
  return new Promise((_, reject) => {
    for (const each of working) each.catch(reject);
  });
}

function provenBy({ protocol, role, proof }: Work, tried: readonly Tried[]): Proven {
  const rows = tried.flatMap((each) => each.rows);
  refuseOthers(proof, rows);
  const milliseconds = tried.reduce((sum, each) => sum + each.milliseconds, 0);
  const first = proof.references.length;
  const matrix = { references: rows.slice(0, first), mutants: rows.slice(first) };
  return { protocol, role, proof, matrix, milliseconds };
}

/** @throws RangeError where the threads have tried other specimens */
function refuseOthers(proof: Proof, rows: readonly Row[]): void {
  const specimens = specimensOf(proof);
  const isIt = ({ name, variant }: Row, at: number) =>
    specimens[at]!.name === name && specimens[at]!.variant === variant;
  if (rows.length === specimens.length && rows.every(isIt)) return;
  throw new RangeError('What is compiled is not what stands here. Run "npm run build" first.');
}
