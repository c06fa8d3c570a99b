import type { Event } from '../sync/Event.js';
import { add, load, print, store, type Body } from '../sync/Operation.js';
import { KIT, type Kit } from './Kit.js';
import { threadName } from './threadName.js';
import type { ThreadsProgram, ThreadsSize } from './ThreadsProgram.js';

const EVEN = 0;
const ODD = 1;
const TAKEN = 2;
/** The number of the text that is set. */
const TEXT = 3;
/** How many have got it. */
const GOT = 4;

/** What setter and waiters know. */
export interface Exchange {
  readonly name: string;
  /** Set in one round, cleared in the next: of the even rounds, and of the odd ones. */
  readonly given: readonly [Event, Event];
  /** Set by the last waiter of a round. */
  readonly taken: Event;
  readonly waiters: number;
  readonly rounds: number;
}

/** What the program is made of. */
export interface EventParts {
  readonly kit: Kit;
  readonly setter: (exchange: Exchange) => Body;
  readonly waiter: (exchange: Exchange) => Body;
}

/** One thread sets a text in each round, the others wait for it. */
export function eventProgram(
  { workers, rounds }: Pick<ThreadsSize, 'workers' | 'rounds'>,
  { kit = KIT, setter = set, waiter = waitFor }: Partial<EventParts> = {},
): ThreadsProgram {
  const exchangeOf = (name: string): Exchange => ({
    name,
    given: [kit.event(EVEN), kit.event(ODD)],
    taken: kit.event(TAKEN),
    waiters: workers - 1,
    rounds,
  });
  return {
    head: [],
    cells: 5,
    names: { [EVEN]: 'even rounds', [ODD]: 'odd rounds', [TAKEN]: 'taken', [TEXT]: 'text', [GOT]: 'got' },
    threads: Array.from({ length: workers }, (_, thread) => {
      const name = threadName(thread);
      return { name, body: () => (thread === 0 ? setter : waiter)(exchangeOf(name)) };
    }),
  };
}

function* set({ name, given: [even, odd], taken, rounds }: Exchange): Body {
  for (let round = 0; round < rounds; round++) {
    const isEven = round % 2 === 0;
    // All are in this round: nobody waits for the one before any more.
    yield* (isEven ? odd : even).clear();
    yield store(TEXT, round);
    // Printed before it is set: otherwise somebody may be seen to get it first.
    yield print(`${name} set ${textOf(round)}`);
    yield* (isEven ? even : odd).set();
    yield* taken.wait();
    yield* taken.clear();
  }
}

function* waitFor({ name, given: [even, odd], taken, waiters, rounds }: Exchange): Body {
  for (let round = 0; round < rounds; round++) {
    yield print(`${name} wait`);
    yield* (round % 2 === 0 ? even : odd).wait();
    yield print(`${name} got ${textOf(yield load(TEXT))}`);
    if ((yield add(GOT, 1)) + 1 < waiters) continue;
    yield store(GOT, 0);
    yield* taken.set();
  }
}

function textOf(round: number): string {
  return `message ${round + 1}`;
}
