import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Event } from '../dist/src/sync/Event.js';
import { perform } from '../dist/src/sync/perform.js';
import { measure, median } from './median.js';
import { turnOf } from './syncTurns.js';

const ALONE = 200_000;
const TURNS = 100_000;
const ROUNDS = 3;
const CREWS = [2, 4];
/** Of a program, besides what it needs itself. */
const CELLS = 32;

/** What the primitives cost beside a bare Atomics.add, alone and in each other's way; how evenly the turns fall. */
export async function benchSync() {
  const result = {};
  const bare = aloneRate('Atomics.add');
  for (const primitive of Object.keys(turnOf)) {
    const rate = primitive === 'Atomics.add' ? bare : aloneRate(primitive);
    result[`${primitive}, alone`] = shown(rate, bare);
  }
  for (const workers of CREWS) {
    const crew = (primitive) => played(workers, { type: 'turns', primitive, turns: TURNS });
    const { rate: contendedBare } = await crew('Atomics.add');
    result[`Atomics.add, ${workers} workers`] = shown(contendedBare, contendedBare);
    for (const primitive of ['lock', 'semaphore']) {
      const { rate, shares } = await crew(primitive);
      result[`${primitive}, ${workers} workers`] = `${shown(rate, contendedBare)}; ${evenness(shares)}`;
    }
    const things = await played(workers, ofProgram('condition', workers, 4000, ' take '));
    result[`condition, ${workers} workers: things handed on`] =
      `${shown(things.rate, contendedBare)}; ${evenness(things.shares)}`;
    const texts = await played(workers, ofProgram('event', workers, 2000, ' got '));
    result[`event, ${workers} workers: texts got`] = shown(texts.rate, contendedBare);
  }
  return result;
}

function aloneRate(primitive) {
  const turn = turnOf[primitive](memoryOf(2), 1);
  const times = measure(5, () => {
    for (let count = 0; count < ALONE; count++) turn();
  });
  return (ALONE * 1000) / median(times);
}

function ofProgram(variant, workers, rounds, turn) {
  return { type: 'program', variant, size: { workers, permits: 1, capacity: 8, rounds }, turn };
}

/** Turns a second, and what part of them each of the workers has had that have any: of the round in the middle. */
async function played(workers, work) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await playedOnce(workers, work));
  return rounds.toSorted((a, b) => a.rate - b.rate)[Math.floor(ROUNDS / 2)];
}

async function playedOnce(workers, work) {
  const memory = memoryOf(CELLS);
  const crew = Array.from({ length: workers }, (_, thread) => {
    const url = new URL('./syncWorker.js', import.meta.url);
    return new Worker(url, { workerData: { memory, thread, work } });
  });
  try {
    await Promise.all(crew.map((worker) => once(worker, 'message')));
    const answers = crew.map((worker) => once(worker, 'message'));
    const start = performance.now();
    perform(memory, new Event(CELLS - 2).set());
    const turns = (await Promise.all(answers)).map(([own]) => own);
    const milliseconds = performance.now() - start;
    const all = turns.reduce((sum, own) => sum + own, 0);
    const shares = turns.filter((own) => own > 0 || work.type === 'turns').map((own) => own / all);
    return { rate: (all * 1000) / milliseconds, shares };
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}

function memoryOf(cells) {
  return new Int32Array(new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT));
}

function shown(rate, bare) {
  return `${Math.round(rate).toLocaleString('en')}/s, ${(rate / bare).toPrecision(2)} of Atomics.add`;
}

/** Jain's index is 1 where all have had the same, and 1 / workers where one has had all. */
function evenness(shares) {
  const squares = shares.reduce((sum, share) => sum + share * share, 0);
  const percent = shares
    .toSorted((a, b) => a - b)
    .map((share) => `${Math.round(share * 100)} %`)
    .join(', ');
  return `turns ${percent} (Jain ${(1 / (shares.length * squares)).toFixed(2)})`;
}
