import { describe, expect, test } from 'vitest';
import { Condition } from './Condition.js';
import { Event } from './Event.js';
import type { Exploration } from './explore/Exploration.js';
import { explore } from './explore/explore.js';
import { exploreRandomly } from './explore/exploreRandomly.js';
import type { Program } from './explore/Program.js';
import { run } from './explore/run.js';
import { scheduleLines } from './explore/scheduleLines.js';
import { Lock } from './Lock.js';
import { add, compareExchange, load, notify, store, wait, type Body, type Steps } from './Operation.js';
import { Semaphore } from './Semaphore.js';

// Primitives, and users of them, that are wrong in one way each: what is said to hold of the sound ones is worth what is
// found out about these.

const CONDITION = 1;
const COUNT = 2;
const names = { 0: 'lock', [CONDITION]: 'condition', [COUNT]: 'count' };

function programOf(...bodies: ((me: number) => Body)[]): Program {
  const threads = bodies.map((body, index) => ({
    name: ['anna', 'bert', 'carl'][index] ?? '',
    body: () => body(index + 1),
  }));
  return { cells: 3, names, threads };
}

function shown(program: Program, found: Exploration): string[] {
  if (!('schedule' in found)) return [found.type];
  const { type } = found;
  const what =
    type === 'broken' ? found.reason : type === 'deadlock' ? `asleep: ${found.asleep.join()}` : type;
  return [...scheduleLines(program, found.schedule), what];
}

const guarded = (lock: Lock) =>
  function* (me: number): Body {
    yield* lock.acquire(me);
    const before = yield add(COUNT, 1);
    if (before > 0) throw new Error('two are inside');
    yield add(COUNT, -1);
    yield* lock.release(me);
  };

const taking = (lock: Lock, condition: Condition) =>
  function* (me: number): Body {
    yield* lock.acquire(me);
    while ((yield load(COUNT)) === 0) yield* condition.wait(me);
    yield add(COUNT, -1);
    yield* lock.release(me);
  };

const giving = (lock: Lock, condition: Condition, count = 1) =>
  function* (me: number): Body {
    yield* lock.acquire(me);
    yield add(COUNT, count);
    yield* condition.notify(count);
    yield* lock.release(me);
  };

describe('a flawed lock is found out', () => {
  test('that looks, and takes then', () => {
    class LooksFirst extends Lock {
      override *acquire(me: number): Steps<boolean> {
        for (let seen = yield load(this.at); seen !== 0; seen = yield load(this.at))
          yield wait(this.at, seen);
        yield store(this.at, me * 2);
        return true;
      }
    }
    const lock = new LooksFirst(0);
    const program = programOf(guarded(lock), guarded(lock));
    expect(shown(program, explore(program))).toEqual([
      '1. anna  loads lock: 0',
      '2. bert  loads lock: 0',
      '3. anna  stores 2 in lock',
      '4. anna  adds 1 to count, where 0 was',
      '5. bert  stores 4 in lock',
      '6. bert  adds 1 to count, where 1 was',
      'bert: two are inside',
    ]);
  });

  test('that sleeps without telling the owner', () => {
    class LeavesNoMark extends Lock {
      override *acquire(me: number): Steps<boolean> {
        for (let seen = 1; seen !== 0;) {
          seen = yield compareExchange(this.at, 0, me * 2);
          if (seen !== 0) yield wait(this.at, seen);
        }
        return true;
      }
    }
    const lock = new LeavesNoMark(0);
    const program = programOf(guarded(lock), guarded(lock));
    const found = explore(program);
    expect(found).toMatchObject({ type: 'deadlock' });
    expect(shown(program, found).at(-1)).toBe('asleep: bert');
  });

  test('that forgets, once awake, that others are asleep', () => {
    class ForgetsOthers extends Lock {
      override *acquire(me: number): Steps<boolean> {
        for (;;) {
          const seen = yield compareExchange(this.at, 0, me * 2);
          if (seen === 0) return true;
          yield compareExchange(this.at, seen, seen | 1);
          yield wait(this.at, seen | 1);
        }
      }
    }
    const lock = new ForgetsOthers(0);
    const two = programOf(guarded(lock), guarded(lock));
    expect(explore(two)).toMatchObject({ type: 'holds' });
    const three = programOf(guarded(lock), guarded(lock), guarded(lock));
    expect(explore(three)).toMatchObject({ type: 'deadlock' });
  });
});

describe('a flawed semaphore is found out', () => {
  const visiting = (semaphore: Semaphore) =>
    function* (): Body {
      yield* semaphore.acquire();
      const before = yield add(COUNT, 1);
      if (before >= semaphore.permits) throw new Error('too many are inside');
      yield add(COUNT, -1);
      yield* semaphore.release();
    };

  test.each<[string, Semaphore, object]>([
    [
      'that takes a permit which another one has taken meanwhile',
      new (class extends Semaphore {
        override *acquire(): Steps<boolean> {
          for (let taken = yield load(0); taken >= this.permits; taken = yield load(0)) yield wait(0, taken);
          yield add(0, 1);
          return true;
        }
      })(0, 1),
      { type: 'broken' },
    ],
    [
      'that loses a permit when two are given back at once',
      new (class extends Semaphore {
        override *release(): Steps<void> {
          yield store(0, (yield load(0)) - 1);
          yield notify(0, 1);
        }
      })(0, 2),
      { type: 'broken' },
    ],
    [
      'that wakes nobody',
      new (class extends Semaphore {
        override *release(): Steps<void> {
          yield add(0, -1);
        }
      })(0, 1),
      { type: 'deadlock' },
    ],
    [
      'that wakes somebody before the permit is back',
      new (class extends Semaphore {
        override *release(): Steps<void> {
          yield notify(0, 1);
          yield add(0, -1);
        }
      })(0, 1),
      { type: 'deadlock' },
    ],
  ])('%s', (_, semaphore, flaw) => {
    const program = programOf(visiting(semaphore), visiting(semaphore));
    const atEnd = ([taken]: readonly number[]) => (taken === 0 ? undefined : `${taken} are taken for ever`);
    expect(explore(program, { atEnd })).toMatchObject(flaw);
  });

  test('a user that gives no permit back', () => {
    const semaphore = new Semaphore(0, 1);
    function* keep(): Body {
      yield* semaphore.acquire();
    }
    const program = programOf(keep, visiting(semaphore));
    expect(explore(program)).toMatchObject({ type: 'deadlock', asleep: ['bert'] });
  });
});

test('an event that wakes only one is found out', () => {
  class WakesOne extends Event {
    override *set(): Steps<void> {
      yield store(this.at, 1);
      yield notify(this.at, 1);
    }
  }
  const event = new WakesOne(0);
  function* waiting(): Body {
    yield* event.wait();
  }
  const program = programOf(waiting, waiting, () => event.set());
  expect(shown(program, explore(program))).toEqual([
    '1. anna  loads lock: 0',
    '2. anna  sleeps at lock, where 0 is',
    '3. bert  loads lock: 0',
    '4. bert  sleeps at lock, where 0 is',
    '5. carl  stores 1 in lock',
    '6. carl  wakes 1 at lock',
    '7. anna  loads lock: 1',
    'asleep: bert',
  ]);
});

test('an event that is a flag alone is found out: cleared at once, nobody has seen it', () => {
  class Flag extends Event {
    override *set(): Steps<void> {
      yield store(this.at, 1);
      yield notify(this.at);
    }
    override *clear(): Steps<void> {
      yield store(this.at, 0);
    }
    override *wait(): Steps<boolean> {
      while ((yield load(this.at)) === 0) yield wait(this.at, 0);
      return true;
    }
  }
  const endOf = (event: Event) => {
    function* waiting(): Body {
      yield* event.wait();
    }
    function* blinking(): Body {
      yield* event.set();
      yield* event.clear();
    }
    // First the one that waits, until it is asleep; then the other one to its end.
    const picks = [0, 0];
    return run(programOf(waiting, blinking), (count) => picks.shift() ?? count - 1).end;
  };
  expect(endOf(new Flag(0))).toBe('deadlock');
  expect(endOf(new Event(0))).toBe('ended');
});

describe('a flawed condition is found out', () => {
  const lock = new Lock(0);

  test('that sleeps through a notification between its release and its sleep', () => {
    class CountsTooLate extends Condition {
      override *wait(me: number): Steps<boolean> {
        yield* this.lock.release(me);
        yield wait(this.at, yield load(this.at));
        yield* this.lock.acquire(me);
        return true;
      }
    }
    const condition = new CountsTooLate(CONDITION, lock);
    const program = programOf(taking(lock, condition), giving(lock, condition));
    const steps = shown(program, explore(program));
    expect(steps.at(-1)).toBe('asleep: anna');
    // It counts the notification already, and waits for another one.
    expect(steps.join('\n')).toContain('anna  sleeps at condition, where 1 is');
  });

  test('that does not count', () => {
    class CountsNothing extends Condition {
      override *notify(count = 1): Steps<void> {
        yield notify(this.at, count);
      }
    }
    const condition = new CountsNothing(CONDITION, lock);
    const program = programOf(taking(lock, condition), giving(lock, condition));
    expect(explore(program)).toMatchObject({ type: 'deadlock', asleep: ['anna'] });
  });

  test('a user that looks once, and not again when it wakes', () => {
    const condition = new Condition(CONDITION, lock);
    function* looksOnce(me: number): Body {
      yield* lock.acquire(me);
      if ((yield load(COUNT)) === 0) yield* condition.wait(me);
      if ((yield add(COUNT, -1)) === 0) throw new Error('there is nothing to take');
      yield* lock.release(me);
    }
    expect(explore(programOf(looksOnce, giving(lock, condition)))).toMatchObject({ type: 'holds' });
    expect(explore(programOf(looksOnce, giving(lock, condition)), { spurious: 1 })).toMatchObject({
      reason: 'anna: there is nothing to take',
    });
  });
});

test('what is found in all orders is found in random ones too', () => {
  const condition = new (class extends Condition {
    override *notify(): Steps<void> {}
  })(CONDITION, new Lock(0));
  const program = programOf(taking(condition.lock, condition), giving(condition.lock, condition));
  expect(exploreRandomly(program, { runs: 100, seed: 1 })).toMatchObject({
    type: 'deadlock',
    asleep: ['anna'],
  });
});
