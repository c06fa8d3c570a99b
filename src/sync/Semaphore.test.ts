import { describe, expect, test } from 'vitest';
import { crowd, isAsNew, visit } from '../../test/crowd.js';
import { explore } from './explore/explore.js';
import { summarised } from './explore/summarised.js';
import { Semaphore } from './Semaphore.js';

describe('a semaphore', () => {
  test.each([
    { threads: 2, permits: 1, rounds: 2, spurious: 2 },
    { threads: 3, permits: 1, rounds: 1, spurious: 0 },
    { threads: 3, permits: 2, rounds: 1, spurious: 0 },
  ])('lets in so many, loses no permit: %o', ({ threads, permits, rounds, spurious }) => {
    const semaphore = summarised(new Semaphore(0, permits));
    const program = crowd(threads, function* () {
      for (let round = 0; round < rounds; round++) {
        yield* semaphore.acquire();
        yield* visit(permits);
        yield* semaphore.release();
      }
    });
    expect(explore(program, { atEnd: isAsNew, spurious })).toMatchObject({ type: 'holds' });
  });

  test('lets all in for whom permits are given back at once', () => {
    const semaphore = summarised(new Semaphore(0, 2));
    const program = crowd(
      2,
      function* () {
        yield* semaphore.acquire();
        yield* semaphore.release();
      },
      function* () {
        yield* semaphore.acquire();
        yield* semaphore.acquire();
        yield* semaphore.release(2);
      },
    );
    // Two who take them one by one would wait for each other; there is one.
    expect(explore(program, { atEnd: isAsNew })).toMatchObject({ type: 'holds' });
  });

  test('keeps no permit of one who has given up', () => {
    const semaphore = summarised(new Semaphore(0, 1));
    const program = crowd(3, function* () {
      if (!(yield* semaphore.acquire(10))) return;
      yield* visit(1);
      yield* semaphore.release();
    });
    expect(explore(program, { atEnd: isAsNew })).toMatchObject({ type: 'holds' });
  });

  test('takes back no more than was taken, unless it is told to', () => {
    const release = (options?: object) => explore(crowd(1, () => new Semaphore(0, 1, options).release(2)));
    expect(release()).toMatchObject({ reason: 'thread 1: 2 permits are given back, of 0 taken.' });
    expect(release({ unbounded: true })).toMatchObject({ type: 'holds' });
    expect(explore(crowd(1, () => new Semaphore(0, 1).release(-1)))).toMatchObject({
      reason: 'thread 1: -1 permits cannot be given back.',
    });
  });
});
