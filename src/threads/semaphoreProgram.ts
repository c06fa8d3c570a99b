import { load, print, type Body } from '../sync/Operation.js';
import type { Semaphore } from '../sync/Semaphore.js';
import { KIT, type Kit } from './Kit.js';
import { threadName } from './threadName.js';
import type { ThreadsProgram, ThreadsSize } from './ThreadsProgram.js';

const SEMAPHORE = 0;

/** What a visitor knows. */
export interface Visit {
  readonly name: string;
  readonly semaphore: Semaphore;
  readonly rounds: number;
  /** Operations that it does inside. */
  readonly work: number;
}

/** What the program is made of. */
export interface SemaphoreParts {
  readonly kit: Kit;
  readonly visitor: (visit: Visit) => Body;
}

/** Visitors of a room: so many may be inside at once as there are permits. */
export function semaphoreProgram(
  { workers, permits, rounds, work = 0 }: Pick<ThreadsSize, 'workers' | 'permits' | 'rounds' | 'work'>,
  { kit = KIT, visitor = visit }: Partial<SemaphoreParts> = {},
): ThreadsProgram {
  return {
    head: [`permits ${permits}`],
    cells: 1,
    names: { [SEMAPHORE]: 'semaphore' },
    threads: Array.from({ length: workers }, (_, thread) => {
      const name = threadName(thread);
      return {
        name,
        body: () => visitor({ name, semaphore: kit.semaphore(SEMAPHORE, permits), rounds, work }),
      };
    }),
  };
}

function* visit({ name, semaphore, rounds, work }: Visit): Body {
  for (let round = 0; round < rounds; round++) {
    yield print(`${name} wait`);
    yield* semaphore.acquire();
    yield print(`${name} enter`);
    for (let done = 0; done < work; done++) yield load(semaphore.at);
    // Printed before the permit is given back: otherwise the next one may be seen to enter first.
    yield print(`${name} leave`);
    yield* semaphore.release();
  }
}
