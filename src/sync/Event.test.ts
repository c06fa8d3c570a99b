import { describe, expect, test } from 'vitest';
import { COUNT, crowd } from '../../test/crowd.js';
import { Event } from './Event.js';
import { explore } from './explore/explore.js';
import { run } from './explore/run.js';
import { summarised } from './explore/summarised.js';
import { load, store } from './Operation.js';

const event = summarised(new Event(0));

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
