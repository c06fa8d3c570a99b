import { describe, expect, test } from 'vitest';
import { Condition } from './Condition.js';
import { Event } from './Event.js';
import { explore } from './explore/explore.js';
import type { Program } from './explore/Program.js';
import { run } from './explore/run.js';
import { summarised } from './explore/summarised.js';
import { Lock } from './Lock.js';
import { add, load, print, store, type Body, type Operation, type Steps } from './Operation.js';
import { Semaphore } from './Semaphore.js';

/** Cells: what is tested stands in the first two, what is counted in the third. */
const COUNT = 2;

const lock = summarised(new Lock(0));
const condition = summarised(new Condition(1, lock));
const event = summarised(new Event(0));

/** So many threads that do the same, each with its own number, and others. */
function crowd(count: number, body: (me: number) => Body, ...others: (() => Body)[]): Program {
  const bodies = [...Array.from({ length: count }, (_, index) => () => body(index + 1)), ...others];
  return { cells: 3, threads: bodies.map((each, index) => ({ name: `thread ${index + 1}`, body: each })) };
}

/** An error where more than so many threads are at this place at once. */
function* visit(most: number): Body {
  const before = yield add(COUNT, 1);
  if (before >= most) throw new Error(`${before + 1} are inside`);
  yield add(COUNT, -1);
}

const isAsNew = ([cell]: readonly number[]) => (cell === 0 ? undefined : `${cell} is left in the cell`);

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
  });
});

describe('an event', () => {
  test('wakes all who wait, and stays set for those who come', () => {
    const program = crowd(
      3,
      function* () {
        yield* event.wait();
        if ((yield load(COUNT)) === 0) throw new Error('it is not set yet');
        if (!(yield* event.isSet())) throw new Error('it has not stayed set');
      },
      function* () {
        yield store(COUNT, 1);
        yield* event.set();
        yield* event.set();
      },
    );
    expect(explore(program, { spurious: 1 })).toMatchObject({ type: 'holds' });
  });

  test('is set once by several threads, cleared, and set again', () => {
    const program = crowd(2, function* () {
      yield* event.set();
      yield* event.clear();
      yield* event.set();
      yield* event.wait();
    });
    // Each clearing is followed by a setting of the same thread.
    expect(explore(program, { atEnd: isOdd })).toMatchObject({ type: 'holds' });
  });

  test('wakes those who sleep though it is cleared before they look', () => {
    const program = crowd(
      2,
      function* () {
        yield* event.wait();
      },
      function* () {
        yield* event.set();
        yield* event.clear();
      },
    );
    let isAlone = false;
    // First all others, until they are asleep; then that one, as long as it has something to do.
    const choose = (count: number) => {
      isAlone ||= count === 1;
      return isAlone ? count - 1 : 0;
    };
    expect(run(program, choose)).toMatchObject({ end: 'ended' });
  });

  test('says whether it was set in time', () => {
    const program = crowd(
      2,
      function* () {
        const wasSet = yield* event.wait(10);
        if (wasSet && (yield load(COUNT)) === 0) throw new Error('it is not set yet');
      },
      function* () {
        yield store(COUNT, 1);
        yield* event.set();
      },
    );
    expect(explore(program)).toMatchObject({ type: 'holds' });
  });
});

const isOdd = ([cell = 0]: readonly number[]) => (cell % 2 === 1 ? undefined : 'it is not set');

describe('a condition', () => {
  function* take(me: number): Body {
    yield* lock.acquire(me);
    while ((yield load(COUNT)) === 0) yield* condition.wait(me);
    yield add(COUNT, -1);
    yield* lock.release(me);
  }

  function* give(me: number, count: number): Body {
    yield* lock.acquire(me);
    yield add(COUNT, count);
    yield* condition.notify(count);
    yield* lock.release(me);
  }

  test('loses no notification: one of two threads gives what the other one waits for', () => {
    const program = crowd(1, take, () => give(2, 1));
    expect(explore(program, { atEnd: isAsNew, spurious: 2 })).toMatchObject({ type: 'holds' });
  });

  test('loses none that is given without the lock', () => {
    const program = crowd(1, take, function* () {
      yield* lock.acquire(2);
      yield add(COUNT, 1);
      yield* lock.release(2);
      yield* condition.notify();
    });
    expect(explore(program, { atEnd: isAsNew, spurious: 1 })).toMatchObject({ type: 'holds' });
  });

  test('wakes as many as it is told to', () => {
    const program = crowd(2, take, () => give(3, 2));
    expect(explore(program, { atEnd: isAsNew })).toMatchObject({ type: 'holds' });
  });

  test('has the lock again after a time, notified or not', () => {
    const program = crowd(
      1,
      function* (me) {
        yield* lock.acquire(me);
        const isNotified = yield* condition.wait(me, 10);
        yield print(isNotified ? 'notified' : 'too late');
        yield* lock.release(me);
      },
      () => give(2, 1),
    );
    expect(explore(program, { atEnd: isAsNew })).toMatchObject({ type: 'holds' });
  });

  test('is waited at with the lock only', () => {
    expect(explore(crowd(1, (me) => asBody(condition.wait(me))))).toMatchObject({ type: 'broken' });
  });
});

function* asBody(steps: Steps<unknown>): Body {
  yield* steps;
}
