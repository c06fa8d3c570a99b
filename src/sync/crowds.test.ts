import { describe, expect, test } from 'vitest';
import { COUNT, crowd, isAsNew, visit } from '../../test/crowd.js';
import { Condition } from './Condition.js';
import { exploreRandomly } from './explore/exploreRandomly.js';
import { summarised } from './explore/summarised.js';
import { Lock } from './Lock.js';
import { add, load } from './Operation.js';
import { Semaphore } from './Semaphore.js';

const lock = summarised(new Lock(0));
const condition = summarised(new Condition(1, lock));

describe('many threads in random orders', () => {
  const THREADS = 5;
  const ROUNDS = 4;

  test('have a lock one by one, and a semaphore as many as it has permits', () => {
    const semaphore = new Semaphore(1, 3);
    const both = crowd(THREADS, function* (me) {
      for (let round = 0; round < ROUNDS; round++) {
        yield* semaphore.acquire();
        yield* lock.acquire(me);
        yield* visit(1);
        yield* lock.release(me);
        yield* semaphore.release();
      }
    });
    const always = ([, taken = 0]: readonly number[]) =>
      taken <= 3 ? undefined : `${taken} permits are taken`;
    const options = { always, atEnd: isAsNew, runs: 200, seed: 1, spurious: 20 };
    expect(exploreRandomly(both, options)).toMatchObject({ type: 'tried', runs: 200 });
  });

  test('hand things to each other at a condition, and none is lost', () => {
    const program = crowd(THREADS - 1, function* (me) {
      for (let round = 0; round < ROUNDS; round++) {
        yield* lock.acquire(me);
        if (me % 2 === 0) yield add(COUNT, 1);
        else {
          while ((yield load(COUNT)) === 0) yield* condition.wait(me);
          yield add(COUNT, -1);
        }
        yield* condition.notify();
        yield* lock.release(me);
      }
    });
    const atEnd = (memory: readonly number[]) =>
      memory[COUNT] === 0 ? isAsNew(memory) : 'something is left';
    expect(exploreRandomly(program, { atEnd, runs: 200, seed: 1, spurious: 5 })).toMatchObject({
      type: 'tried',
    });
  });
});
