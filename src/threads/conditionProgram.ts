import type { Condition } from '../sync/Condition.js';
import type { Lock } from '../sync/Lock.js';
import { load, print, store, type Body } from '../sync/Operation.js';
import { KIT, type Kit } from './Kit.js';
import { threadName } from './threadName.js';
import type { ThreadsProgram, ThreadsSize } from './ThreadsProgram.js';

const LOCK = 0;
const FILLED = 1;
const EMPTIED = 2;
/** How many things were put, and how many taken, since the beginning. */
const PUT = 3;
const TAKEN = 4;
/** From here on, the places of the store: the thing of number n lies in place n modulo the capacity. */
const PLACES = 5;

/** What producers and consumers know. */
export interface Trade {
  readonly name: string;
  /** The thread's own number, for the lock. */
  readonly me: number;
  /** Which producer it is, from 0. */
  readonly producer: number;
  readonly lock: Lock;
  readonly filled: Condition;
  readonly emptied: Condition;
  readonly capacity: number;
  /** Things that each producer puts. */
  readonly rounds: number;
  /** Things that are put by all together. */
  readonly total: number;
}

/** What the program is made of. */
export interface ConditionParts {
  readonly kit: Kit;
  readonly producer: (trade: Trade) => Body;
  readonly consumer: (trade: Trade) => Body;
}

/** Producers put things into a store that holds only so many, consumers take them out: half of the threads are of each kind. */
export function conditionProgram(
  { workers, capacity, rounds }: Pick<ThreadsSize, 'workers' | 'capacity' | 'rounds'>,
  { kit = KIT, producer = produce, consumer = consume }: Partial<ConditionParts> = {},
): ThreadsProgram {
  const producers = Math.ceil(workers / 2);
  const tradeOf = (thread: number): Trade => {
    const lock = kit.lock(LOCK);
    return {
      name: threadName(thread),
      me: thread + 1,
      producer: thread,
      lock,
      filled: kit.condition(FILLED, lock),
      emptied: kit.condition(EMPTIED, lock),
      capacity,
      rounds,
      total: producers * rounds,
    };
  };
  const places = Array.from({ length: capacity }, (_, place) => [PLACES + place, `place ${place}`]);
  const head = { [LOCK]: 'lock', [FILLED]: 'filled', [EMPTIED]: 'emptied', [PUT]: 'put', [TAKEN]: 'taken' };
  return {
    head: [`capacity ${capacity}`],
    cells: PLACES + capacity,
    names: { ...head, ...Object.fromEntries(places) },
    threads: Array.from({ length: workers }, (_, thread) => ({
      name: threadName(thread),
      body: () => (thread < producers ? producer : consumer)(tradeOf(thread)),
    })),
  };
}

function* produce(trade: Trade): Body {
  const { name, me, producer, lock, filled, emptied, capacity, rounds } = trade;
  for (let round = 0; round < rounds; round++) {
    const thing = producer * rounds + round;
    yield* lock.acquire(me);
    while ((yield load(PUT)) - (yield load(TAKEN)) === capacity) yield* emptied.wait(me);
    const put = yield load(PUT);
    yield store(PLACES + (put % capacity), thing);
    yield store(PUT, put + 1);
    yield print(`${name} put ${textOf(thing, rounds)}`);
    yield* filled.notify();
    yield* lock.release(me);
  }
}

function* consume({ name, me, lock, filled, emptied, capacity, rounds, total }: Trade): Body {
  for (;;) {
    yield* lock.acquire(me);
    let taken = yield load(TAKEN);
    while (taken < total && taken === (yield load(PUT))) {
      yield* filled.wait(me);
      taken = yield load(TAKEN);
    }
    if (taken < total) {
      const thing = yield load(PLACES + (taken % capacity));
      yield store(TAKEN, taken + 1);
      yield print(`${name} take ${textOf(thing, rounds)}`);
      yield* emptied.notify();
      // Nothing more will come for those who still wait.
      if (taken + 1 === total) yield* filled.notifyAll();
    }
    yield* lock.release(me);
    if (taken >= total) return;
  }
}

/** A thing is called after its producer: `anna-1`, `anna-2`, `bert-1`. */
function textOf(thing: number, rounds: number): string {
  return `${threadName(Math.floor(thing / rounds))}-${(thing % rounds) + 1}`;
}
