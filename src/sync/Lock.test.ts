import { describe, expect, test } from 'vitest';
import { crowd, isAsNew, visit } from '../../test/crowd.js';
import { explore } from './explore/explore.js';
import { summarised } from './explore/summarised.js';
import { Lock } from './Lock.js';
import { type Operation, type Steps } from './Operation.js';

const lock = summarised(new Lock(0));

describe('a lock', () => {
  test.each([
    { threads: 2, rounds: 3, spurious: 0 },
    { threads: 2, rounds: 2, spurious: 2 },
    { threads: 3, rounds: 1, spurious: 1 },
  ])('has one owner at most, and is free at the end: %o', ({ threads, rounds, spurious }) => {
    const program = crowd(threads, function* (me) {
      for (let round = 0; round < rounds; round++) {
        yield* lock.acquire(me);
        yield* visit(1);
        yield* lock.release(me);
      }
    });
    expect(explore(program, { atEnd: isAsNew, spurious })).toMatchObject({ type: 'holds' });
  });

  test('is given up after a time, or got: nothing between', () => {
    const program = crowd(3, function* (me) {
      if (!(yield* lock.acquire(me, 10))) return;
      yield* visit(1);
      yield* lock.release(me);
    });
    expect(explore(program, { atEnd: atMostAMark })).toMatchObject({ type: 'holds' });
  });

  test('is not waited for where it is only tried', () => {
    const program = crowd(3, function* (me) {
      if (!(yield* lock.tryAcquire(me))) return;
      yield* visit(1);
      yield* lock.release(me);
    });
    expect(explore(program, { atEnd: isAsNew })).toMatchObject({ type: 'holds' });
  });

  test('is released by its owner only', () => {
    expect(() => inVain(new Lock(0).release(1), [2 * 2])).toThrow(
      'Thread 1 releases the lock, but thread 2 has it.',
    );
    expect(() => inVain(new Lock(0).release(1), [0])).toThrow(
      'Thread 1 releases the lock, but nobody has it.',
    );
  });

  test.each([0, -1, 1.5, 2 ** 30])('has no owner of the number %s', (me) => {
    expect(() => inVain(new Lock(0).acquire(me), [])).toThrow('is no number of a thread');
    expect(() => inVain(new Lock(0).tryAcquire(me), [])).toThrow('is no number of a thread');
  });

  test('is not taken twice', () => {
    const seen = [2, 2 + 1];
    for (const each of seen)
      expect(() => inVain(new Lock(0).acquire(1), [each])).toThrow('it would wait for itself');
  });
});

/** Somebody who has given up may have left its mark, which costs no more than a look. */
const atMostAMark = ([cell = 0]: readonly number[]) => (cell >> 1 === 0 ? undefined : 'it is not free');

/** Gives an algorithm these results. */
function inVain(steps: Steps<unknown>, results: readonly number[]): Operation | undefined {
  let next = steps.next();
  for (const result of results) next = steps.next(result);
  return next.done ? undefined : next.value;
}
