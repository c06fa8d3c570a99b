import { describe, expect, test } from 'vitest';
import { COUNT, crowd, isAsNew } from '../../test/crowd.js';
import { Condition } from './Condition.js';
import { explore } from './explore/explore.js';
import { summarised } from './explore/summarised.js';
import { Lock } from './Lock.js';
import { add, load, print, type Body, type Steps } from './Operation.js';

const lock = summarised(new Lock(0));
const condition = summarised(new Condition(1, lock));

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
