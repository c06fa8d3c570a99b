import { Condition } from '../../src/sync/Condition.js';
import { Event } from '../../src/sync/Event.js';
import { load, print, start, store, type Body, type Steps } from '../../src/sync/Operation.js';
import { Semaphore } from '../../src/sync/Semaphore.js';
import { conditionProgram, type Trade } from '../../src/threads/conditionProgram.js';
import { eventProgram, type Exchange } from '../../src/threads/eventProgram.js';
import { KIT } from '../../src/threads/Kit.js';
import { semaphoreProgram, type Visit } from '../../src/threads/semaphoreProgram.js';
import { threadProgram, type Family } from '../../src/threads/threadProgram.js';
import { threadName } from '../../src/threads/threadName.js';
import type { ThreadsProgram } from '../../src/threads/ThreadsProgram.js';
import { doubled, edited, replaced, without } from './edited.js';

const ROOM = { workers: 4, permits: 2, rounds: 2 };
const MEETING = { workers: 4, rounds: 2 };
const STORE = { workers: 4, capacity: 2, rounds: 3 };
const FAMILY = { workers: 4 };

/** The sound programs, by variant. */
export const sound: Readonly<Record<string, ThreadsProgram>> = {
  semaphore: semaphoreProgram(ROOM),
  event: eventProgram(MEETING),
  condition: conditionProgram(STORE),
  thread: threadProgram(FAMILY),
};

/** Programs that are wrong in one way each, by variant, and by what is wrong with them. */
export const flaws: Readonly<Record<string, Readonly<Record<string, ThreadsProgram>>>> = {
  semaphore: {
    'does not say how many permits there are': without(sound['semaphore']!, /^permits/),
    'says another number when the first one has entered': edited(sound['semaphore']!, (line) =>
      line === 'anna enter' ? ['permits 3', line] : [line],
    ),
    'has one permit too many': room({ semaphore: (at, permits) => new Semaphore(at, permits + 1) }),
    'comes in without a permit': visiting(function* ({ name }) {
      yield* say(name, 'wait', 'enter', 'leave');
    }),
    'gives its permit back before it leaves': visiting(function* ({ name, semaphore }) {
      yield* say(name, 'wait');
      yield* semaphore.acquire();
      yield* say(name, 'enter');
      yield* semaphore.release();
      yield* say(name, 'leave');
    }),
    'enters before it has its permit': visiting(function* ({ name, semaphore }) {
      yield* say(name, 'wait', 'enter');
      yield* semaphore.acquire();
      yield* say(name, 'leave');
      yield* semaphore.release();
    }),
    'does not say that it waits': without(sound['semaphore']!, /^bert wait/),
    'says twice that it leaves': doubled(sound['semaphore']!, /^bert leave/),
    'keeps its permit': visiting(function* ({ name, semaphore }) {
      yield* say(name, 'wait');
      yield* semaphore.acquire();
      yield* say(name, 'enter', 'leave');
    }),
    'gives up waiting': visiting(function* ({ name, semaphore }) {
      yield* say(name, 'wait');
      if (!(yield* semaphore.tryAcquire())) return;
      yield* say(name, 'enter', 'leave');
      yield* semaphore.release();
    }),
    'does not say that it leaves': without(sound['semaphore']!, /^bert leave/),
  },
  event: {
    'does not wait': meeting({
      *waiter({ name, rounds }: Exchange): Body {
        for (let round = 1; round <= rounds; round++) yield* say(name, 'wait', `got message ${round}`);
      },
      *setter({ name, rounds }: Exchange): Body {
        for (let round = 1; round <= rounds; round++) yield* say(name, `set message ${round}`);
      },
    }),
    'gets what nobody has set': replaced(sound['event']!, /^bert got message/, 'bert got letter'),
    'does not get it': without(sound['event']!, /^carl got message 2/),
    'clears the event when it has set it': meeting({
      kit: { ...KIT, event: (at) => new Pulse(at) },
    }),
  },
  condition: {
    'does not say how much the store holds': without(sound['condition']!, /^capacity/),
    'says another capacity later': edited(sound['condition']!, (line) =>
      line.endsWith(' put anna-2') ? ['capacity 3', line] : [line],
    ),
    'gives first what was put last': trading({
      *consumer(trade: Trade): Body {
        yield* consumeWith(trade, (taken, put) => (put - taken > 1 ? 1 : 0));
      },
    }),
    'takes twice': doubled(sound['condition']!, /^\w+ take anna-1$/),
    'takes what was never put': replaced(sound['condition']!, /take anna-2/, 'take anna-9'),
    'takes from the empty store': trading({
      *consumer({ name, me, lock, filled, emptied, capacity, rounds }: Trade): Body {
        // Looks once before it waits, and not again.
        for (let round = 0; round < rounds; round++) {
          yield* lock.acquire(me);
          if ((yield load(TAKEN)) === (yield load(PUT))) yield* filled.wait(me);
          const taken = yield load(TAKEN);
          const thing = yield load(PLACES + (taken % capacity));
          yield store(TAKEN, taken + 1);
          yield print(`${name} take ${textOf(thing, rounds)}`);
          yield* emptied.notifyAll();
          yield* lock.release(me);
        }
      },
    }),
    'says too small a capacity': replaced(sound['condition']!, /^capacity \d+/, 'capacity 1'),
    'loses what it has taken': without(sound['condition']!, /^\w+ take anna-3$/),
    'wakes nobody': trading({ kit: { ...KIT, condition: (at, lock) => new Deaf(at, lock) } }),
  },
  thread: {
    'does not start a child': family({
      *parent({ name, children, lock, ended, me }: Family): Body {
        for (const { name: child } of children) yield* say(name, `start ${child}`);
        for (const { thread } of children.slice(1)) yield start(thread);
        yield* lock.acquire(me);
        while ((yield load(ENDED)) < children.length - 1) yield* ended.wait(me);
        yield* lock.release(me);
        yield* say(name, 'done');
      },
    }),
    'runs a child twice': doubled(sound['thread']!, /^bert run/),
    'does not say that it starts a child': without(sound['thread']!, /start bert/),
    'does not end a child': without(sound['thread']!, /^carl end/),
    'ends a child twice': doubled(sound['thread']!, /^carl end/),
    'is done at once': family({
      *parent({ name, children }: Family): Body {
        for (const { thread, name: child } of children) {
          yield* say(name, `start ${child}`);
          yield start(thread);
        }
        yield* say(name, 'done');
      },
    }),
    'is never done': without(sound['thread']!, /done$/),
  },
};

/** Cells of the programs, as they stand there. */
const ENDED = 2;
const PUT = 3;
const TAKEN = 4;
const PLACES = 5;

function room(kit: Partial<typeof KIT>): ThreadsProgram {
  return semaphoreProgram(ROOM, { kit: { ...KIT, ...kit } });
}

/** @param once - what a visitor does in each round */
function visiting(once: (visit: Visit) => Body): ThreadsProgram {
  return semaphoreProgram(ROOM, {
    *visitor(visit) {
      for (let round = 0; round < visit.rounds; round++) yield* once(visit);
    },
  });
}

function meeting(parts: Parameters<typeof eventProgram>[1]): ThreadsProgram {
  return eventProgram(MEETING, parts);
}

function trading(parts: Parameters<typeof conditionProgram>[1]): ThreadsProgram {
  return conditionProgram(STORE, parts);
}

function family(parts: Parameters<typeof threadProgram>[1]): ThreadsProgram {
  return threadProgram(FAMILY, parts);
}

function* say(name: string, ...what: readonly string[]): Body {
  for (const each of what) yield print(`${name} ${each}`);
}

/** Takes the thing that stands so many places behind the oldest, which moves there. */
function* consumeWith(trade: Trade, behind: (taken: number, put: number) => number): Body {
  const { name, me, lock, filled, emptied, capacity, rounds, total } = trade;
  for (let isOver = false; !isOver;) {
    yield* lock.acquire(me);
    let taken = yield load(TAKEN);
    while (taken < total && taken === (yield load(PUT))) {
      yield* filled.wait(me);
      taken = yield load(TAKEN);
    }
    if (taken < total) {
      const at = PLACES + ((taken + behind(taken, yield load(PUT))) % capacity);
      const thing = yield load(at);
      yield store(at, yield load(PLACES + (taken % capacity)));
      yield store(TAKEN, taken + 1);
      yield print(`${name} take ${textOf(thing, rounds)}`);
      yield* emptied.notify();
      if (taken + 1 === total) yield* filled.notifyAll();
    }
    isOver = taken >= total;
    yield* lock.release(me);
  }
}

/** What a thing is called, as its producer says it. */
function textOf(thing: number, rounds: number): string {
  return `${threadName(Math.floor(thing / rounds))}-${(thing % rounds) + 1}`;
}

/** Whoever does not wait yet when it is set misses it. */
class Pulse extends Event {
  override *set(): Steps<void> {
    yield* super.set();
    yield* super.clear();
  }
}

/** Wakes nobody. */
class Deaf extends Condition {
  override *notify(): Steps<void> {
    yield load(this.at);
  }
}
