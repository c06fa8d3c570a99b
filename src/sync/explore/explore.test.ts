import { describe, expect, test } from 'vitest';
import { Lock } from '../Lock.js';
import {
  add,
  compareExchange,
  exchange,
  load,
  notify,
  NOW,
  print,
  start,
  store,
  TIMED_OUT,
  wait,
  type Body,
} from '../Operation.js';
import { explore } from './explore.js';
import { exploreRandomly } from './exploreRandomly.js';
import type { Program } from './Program.js';
import { run } from './run.js';
import { scheduleLines } from './scheduleLines.js';
import { seededChoice } from './seededChoice.js';
import { summarised } from './summarised.js';

function programOf(...bodies: (() => Body)[]): Program {
  return {
    cells: 2,
    threads: bodies.map((body, at) => ({ name: ['anna', 'bert', 'carl'][at] ?? '', body })),
  };
}

function steps(...operations: (typeof NOW)[]): () => Body {
  return function* () {
    yield* operations;
  };
}

describe('orders', () => {
  test.each([
    [1, 1, 2],
    [2, 2, 6],
    [3, 4, 35],
    [10, 10, 184_756],
  ])('of %i and %i operations there are %i', (first, second, interleavings) => {
    const many = (count: number) => steps(...Array.from({ length: count }, () => load(0)));
    expect(explore(programOf(many(first), many(second)))).toMatchObject({ type: 'holds', interleavings });
  });

  test('of three threads with one operation there are six', () => {
    const one = steps(add(0, 1));
    expect(explore(programOf(one, one, one))).toMatchObject({ type: 'holds', interleavings: 6 });
  });

  test('that may be more than are looked at are not all looked at', () => {
    const loads = steps(...Array.from({ length: 40 }, () => load(0)));
    expect(explore(programOf(loads, loads), { states: 100 })).toMatchObject({ type: 'unfinished' });
  });

  test('are as many where ways through an algorithm become one', () => {
    const guarded = (lock: Lock) => (me: number) =>
      function* (): Body {
        yield* lock.acquire(me);
        yield* lock.release(me);
        yield add(1, 1);
      };
    const whole = explore(programOf(guarded(new Lock(0))(1), guarded(new Lock(0))(2)));
    const short = explore(
      programOf(guarded(summarised(new Lock(0)))(1), guarded(summarised(new Lock(0)))(2)),
    );
    if (whole.type !== 'holds' || short.type !== 'holds') throw new Error('both hold');
    expect(short.interleavings).toBe(whole.interleavings);
    expect(short.states).toBeLessThan(whole.states);
  });
});

describe('memory', () => {
  test('has what each operation leaves there, and gives what was there before', () => {
    const results: number[] = [];
    const operations = [
      store(0, 5),
      load(0),
      add(0, 2),
      exchange(0, 9),
      compareExchange(0, 1, 4),
      compareExchange(0, 9, 3),
      load(0),
      add(0, 2 ** 31 - 1),
      load(0),
      NOW,
    ];
    const ran = run(
      programOf(function* () {
        for (const operation of operations) results.push(yield operation);
      }),
      () => 0,
    );
    expect(ran.end).toBe('ended');
    expect(results).toEqual([0, 5, 5, 7, 9, 9, 3, 3, -(2 ** 31) + 2, 0]);
  });

  test('has no other cells', () => {
    expect(() => explore(programOf(steps(load(2))))).toThrow('The memory has no cell 2.');
  });
});

describe('a thread that waits', () => {
  const waits = steps(wait(0, 0));

  test('sleeps for ever, if nobody wakes it', () => {
    expect(explore(programOf(waits, steps(load(0))))).toMatchObject({ type: 'deadlock', asleep: ['anna'] });
  });

  test('does not sleep, if something else is there', () => {
    expect(explore(programOf(steps(wait(0, 1))))).toMatchObject({ type: 'holds', interleavings: 1 });
  });

  test('is woken only by those who come later', () => {
    expect(explore(programOf(waits, steps(notify(0))))).toMatchObject({
      type: 'deadlock',
      schedule: [{ thread: 1 }, { thread: 0 }],
    });
    expect(explore(programOf(waits, steps(store(0, 1), notify(0))))).toMatchObject({ type: 'holds' });
  });

  test('is woken first, if it came first', () => {
    const ran = run(programOf(waits, waits, steps(notify(0, 1))), () => 0);
    expect(ran).toMatchObject({ end: 'deadlock', asleep: ['bert'] });
  });

  test('may wake for no reason, so often as that is asked for; that saves nobody', () => {
    const woken = explore(
      programOf(function* () {
        yield wait(0, 0);
        throw new Error('it is awake');
      }),
      { spurious: 1 },
    );
    expect(woken).toMatchObject({ type: 'deadlock' });
    const helped = explore(
      programOf(
        function* () {
          yield wait(0, 0);
          if ((yield load(0)) === 0) throw new Error('awake too early');
        },
        steps(store(0, 1), notify(0)),
      ),
      { spurious: 1 },
    );
    expect(helped).toMatchObject({ reason: 'anna: awake too early' });
  });

  test('may have waited too long, where it has a limit', () => {
    const found = explore(
      programOf(function* () {
        if ((yield wait(0, 0, 10)) === TIMED_OUT) throw new Error('too long');
      }),
    );
    expect(found).toMatchObject({ reason: 'anna: too long' });
  });
});

describe('what is demanded', () => {
  test('at any time is looked at after each step', () => {
    const program = programOf(steps(store(0, 1), store(0, 2), store(0, 0)));
    const always = ([first]: readonly number[]) => (first === 2 ? 'there is a two' : undefined);
    const found = explore(program, { always });
    expect(found).toMatchObject({ type: 'broken', reason: 'there is a two' });
    expect('schedule' in found && found.schedule).toHaveLength(2);
  });

  test('at the end is looked at there only', () => {
    const adds = function* (): Body {
      yield store(0, (yield load(0)) + 1);
    };
    const atEnd = ([sum]: readonly number[]) => (sum === 2 ? undefined : `the sum is ${sum}`);
    const program = programOf(adds, adds);
    const found = explore(program, { atEnd });
    expect(found).toMatchObject({ type: 'broken', reason: 'the sum is 1' });
    expect(scheduleLines(program, 'schedule' in found ? found.schedule : [])).toEqual([
      '1. anna  loads cell 0: 0',
      '2. bert  loads cell 0: 0',
      '3. anna  stores 1 in cell 0',
      '4. bert  stores 1 in cell 0',
    ]);
  });
});

test('a thread begins when it is started, and once', () => {
  const program: Program = {
    cells: 1,
    threads: [
      { name: 'anna', body: () => starts() },
      { name: 'bert', body: steps(add(0, 1)), isStarted: true },
    ],
  };
  function* starts(): Body {
    if ((yield load(0)) !== 0) throw new Error('it runs before it is started');
    yield start(1);
    yield start(1);
  }
  const atEnd = ([count]: readonly number[]) => (count === 1 ? undefined : `${count} times`);
  expect(explore(program, { atEnd })).toMatchObject({ type: 'holds', interleavings: 2 });
  expect(run(program, seededChoice(1))).toMatchObject({ end: 'ended', memory: [1] });
});

test('what goes on and on is ended', () => {
  function* spins(): Body {
    while ((yield load(0)) === 0) yield print('still nothing');
  }
  const { end, lines } = run(programOf(spins), () => 0, { steps: 100 });
  expect({ end, lines: lines.length }).toEqual({ end: 'livelock', lines: 50 });
});

test('random orders find what is wrong, in few or in more runs; the same with the same seed', () => {
  function* adds(): Body {
    yield store(0, (yield load(0)) + 1);
  }
  const program = programOf(adds, adds);
  const atEnd = ([sum]: readonly number[]) => (sum === 2 ? undefined : `the sum is ${sum}`);
  const found = exploreRandomly(program, { atEnd, runs: 50, seed: 1 });
  expect(found).toMatchObject({ type: 'broken', reason: 'the sum is 1' });
  expect(exploreRandomly(program, { atEnd, runs: 50, seed: 1 })).toEqual(found);
  const always = ([sum = 0]: readonly number[]) => (sum < 2 ? undefined : 'there is a two');
  expect(exploreRandomly(program, { always, runs: 50, seed: 1 })).toMatchObject({ reason: 'there is a two' });
  function* spins(): Body {
    while ((yield load(0)) === 0) yield print('still nothing');
  }
  expect(exploreRandomly(programOf(spins), { runs: 1, seed: 1, steps: 10 })).toMatchObject({
    type: 'livelock',
  });
});

test('a thread that fails ends the run, with its name', () => {
  function* fails(): Body {
    yield load(0);
    throw new Error('it is broken');
  }
  const ran = run(programOf(steps(load(0)), fails), () => 0);
  expect(ran).toMatchObject({ end: 'failed', failure: 'bert: it is broken' });
});

test('each kind of step is said in words', () => {
  const program: Program = {
    cells: 2,
    names: { 0: 'flag' },
    threads: [
      {
        name: 'anna',
        body: steps(
          wait(0, 0),
          wait(0, 0, 5),
          wait(0, 7),
          NOW,
          compareExchange(0, 1, 2),
          compareExchange(0, 0, 2),
        ),
      },
      {
        name: 'bert',
        body: function* () {
          yield exchange(1, 3);
          yield print('hello');
          yield start(2);
          yield notify(0, 1);
          yield notify(1);
        },
      },
      { name: 'carl', body: steps(wait(1, 3)), isStarted: true },
    ],
  };
  const picks = [0, 1];
  let at = 0;
  const { schedule } = run(program, () => picks[at++] ?? 0, { spurious: 1 });
  expect(scheduleLines(program, schedule).map((line) => line.replace(/^ *\d+\. /, '')))
    .toMatchInlineSnapshot(`
    [
      "anna  sleeps at flag, where 0 is",
      "anna  wakes for no reason at flag",
      "anna  sleeps at flag, where 0 is",
      "bert  stores 3 in cell 1, where 0 was",
      "bert  prints "hello"",
      "bert  starts carl",
      "bert  wakes 1 at flag",
      "anna  does not sleep at flag: 7 is not there",
      "anna  looks at the clock",
      "anna  stores nothing in flag: 0 is there, not 1",
      "anna  stores 2 in flag, where 0 was",
      "bert  wakes all at cell 1",
      "carl  sleeps at cell 1, where 3 is",
    ]
  `);
});
