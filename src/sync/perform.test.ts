import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { Condition } from './Condition.js';
import { Event } from './Event.js';
import { Lock } from './Lock.js';
import { add, load, store, type Steps } from './Operation.js';
import { perform, type SharedMemory } from './perform.js';
import { performAsync } from './performAsync.js';
import { Semaphore } from './Semaphore.js';

/** Threads run what is compiled: `npm test` builds it first. */
const SYNC = new URL('../../dist/src/sync/', import.meta.url).href;
const COUNT = 2;
const ROUNDS = 2000;

const workers: Worker[] = [];

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

/** Runs a text in a thread, with the memory and its own number; settles when it has ended. */
async function inThread(memory: SharedMemory, me: number, code: string): Promise<void> {
  const names = ['Lock', 'Semaphore', 'Event', 'Condition', 'Operation', 'perform'];
  const imports = names.map((name) => `import('${SYNC}${name}.js')`).join();
  const whole = `
    const { memory, me } = require('node:worker_threads').workerData;
    Promise.all([${imports}]).then((all) => {
      const { Lock, Semaphore, Event, Condition, perform, load, store, add } = Object.assign({}, ...all);
      ${code}
    });`;
  const worker = new Worker(whole, { eval: true, workerData: { memory, me } });
  workers.push(worker);
  await once(worker, 'exit');
}

function memoryOf(cells: number): SharedMemory {
  return new Int32Array(new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT));
}

/** Adds one in two steps: without a lock around them, some are lost. */
function* count(lock: Lock, me: number): Steps<void> {
  yield* lock.acquire(me);
  yield store(COUNT, (yield load(COUNT)) + 1);
  yield* lock.release(me);
}

test('a lock keeps threads apart, those that stand still and one that does not', async () => {
  const memory = memoryOf(3);
  const code = `
    const lock = new Lock(0);
    for (let round = 0; round < ${ROUNDS}; round++) {
      perform(memory, lock.acquire(me));
      memory[${COUNT}] = memory[${COUNT}] + 1;
      perform(memory, lock.release(me));
    }`;
  const threads = [1, 2].map((me) => inThread(memory, me, code));
  const lock = new Lock(0);
  for (let round = 0; round < ROUNDS; round++) await performAsync(memory, count(lock, 3));
  await Promise.all(threads);
  expect(memory[COUNT]).toBe(3 * ROUNDS);
  expect(memory[0]).toBe(0);
});

test('a semaphore has all its permits at the end, and was never beyond them', async () => {
  const memory = memoryOf(4);
  const MOST = 3;
  const code = `
    const semaphore = new Semaphore(0, 2);
    for (let round = 0; round < ${ROUNDS}; round++) {
      perform(memory, semaphore.acquire());
      const inside = Atomics.add(memory, ${COUNT}, 1) + 1;
      if (inside > Atomics.load(memory, ${MOST})) Atomics.store(memory, ${MOST}, inside);
      Atomics.sub(memory, ${COUNT}, 1);
      perform(memory, semaphore.release());
    }`;
  await Promise.all([1, 2, 3].map((me) => inThread(memory, me, code)));
  expect(memory[0]).toBe(0);
  expect([1, 2]).toContain(memory[MOST]);
});

test('an event lets a thread go on that stands still, and this one that waits for it', async () => {
  const memory = memoryOf(3);
  const thread = inThread(
    memory,
    1,
    `perform(memory, new Event(0).wait()); memory[${COUNT}] = 1; perform(memory, new Event(1).set());`,
  );
  const back = performAsync(memory, new Event(1).wait());
  perform(memory, new Event(0).set());
  expect(await back).toBe(true);
  expect(memory[COUNT]).toBe(1);
  await thread;
});

test('a condition carries things from one thread to another', async () => {
  const memory = memoryOf(3);
  const code = `
    const lock = new Lock(0);
    const condition = new Condition(1, lock);
    for (let round = 0; round < ${ROUNDS}; round++) {
      perform(memory, lock.acquire(me));
      while (memory[${COUNT}] > 0) perform(memory, condition.wait(me));
      memory[${COUNT}]++;
      perform(memory, condition.notify());
      perform(memory, lock.release(me));
    }`;
  const thread = inThread(memory, 1, code);
  const condition = new Condition(1, new Lock(0));
  function* take(): Steps<void> {
    yield* condition.lock.acquire(2);
    while ((yield load(COUNT)) === 0) yield* condition.wait(2);
    yield add(COUNT, -1);
    yield* condition.notify();
    yield* condition.lock.release(2);
  }
  for (let round = 0; round < ROUNDS; round++) await performAsync(memory, take());
  await thread;
  expect(memory[COUNT]).toBe(0);
});

test('whoever waits too long is told so, standing still or not', async () => {
  const memory = memoryOf(2);
  const event = new Event(0);
  const lock = new Lock(1);
  perform(memory, lock.acquire(1));
  expect(perform(memory, event.wait(1))).toBe(false);
  expect(perform(memory, new Semaphore(1, 1).acquire(0))).toBe(false);
  expect(perform(memory, lock.acquire(2, 1))).toBe(false);
  expect(await performAsync(memory, event.wait(1))).toBe(false);
  expect(await performAsync(memory, new Condition(0, lock).wait(1, 1))).toBe(false);
  perform(memory, lock.release(1));
  expect(perform(memory, lock.acquire(2, 1))).toBe(true);
});
