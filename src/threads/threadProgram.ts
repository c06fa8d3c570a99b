import type { Condition } from '../sync/Condition.js';
import type { Lock } from '../sync/Lock.js';
import { load, print, start, store, type Body } from '../sync/Operation.js';
import { KIT, type Kit } from './Kit.js';
import { threadName } from './threadName.js';
import type { ThreadsProgram, ThreadsSize } from './ThreadsProgram.js';

const LOCK = 0;
const CONDITION = 1;
/** How many children have ended. */
const ENDED = 2;

/** What parent and children know. */
export interface Family {
  readonly name: string;
  /** The thread's own number, for the lock. */
  readonly me: number;
  readonly children: readonly { readonly thread: number; readonly name: string }[];
  readonly lock: Lock;
  readonly ended: Condition;
}

/** What the program is made of. */
export interface ThreadParts {
  readonly kit: Kit;
  readonly parent: (family: Family) => Body;
  readonly child: (family: Family) => Body;
}

/** One thread starts the others, and waits for their ends: they are counted, as nobody can be joined. */
export function threadProgram(
  { workers }: Pick<ThreadsSize, 'workers'>,
  { kit = KIT, parent = care, child = live }: Partial<ThreadParts> = {},
): ThreadsProgram {
  const children = Array.from({ length: workers - 1 }, (_, index) => ({
    thread: index + 1,
    name: threadName(index + 1),
  }));
  const familyOf = (thread: number): Family => {
    const lock = kit.lock(LOCK);
    return {
      name: threadName(thread),
      me: thread + 1,
      children,
      lock,
      ended: kit.condition(CONDITION, lock),
    };
  };
  return {
    head: [],
    cells: 3,
    names: { [LOCK]: 'lock', [CONDITION]: 'condition', [ENDED]: 'ended' },
    threads: [
      { name: threadName(0), body: () => parent(familyOf(0)) },
      ...children.map(({ thread, name }) => ({
        name,
        isStarted: true,
        body: () => child(familyOf(thread)),
      })),
    ],
  };
}

function* care({ name, me, children, lock, ended }: Family): Body {
  for (const child of children) {
    yield print(`${name} start ${child.name}`);
    yield start(child.thread);
  }
  yield* lock.acquire(me);
  while ((yield load(ENDED)) < children.length) yield* ended.wait(me);
  yield* lock.release(me);
  yield print(`${name} done`);
}

function* live({ name, me, lock, ended }: Family): Body {
  yield print(`${name} run`);
  // Printed before it is counted: otherwise the parent may be seen to be done first.
  yield print(`${name} end`);
  yield* lock.acquire(me);
  yield store(ENDED, (yield load(ENDED)) + 1);
  yield* ended.notify();
  yield* lock.release(me);
}
