import type { Resources } from '../../sut/Subject.js';
import type { Subject } from '../../sut/Subject.js';

/** Milliseconds between two looks at what a program holds, and looks until it has to have come to rest. */
const LOOK = 10;
const LOOKS = 30;

/** What a program holds when nothing of it changes any more; `undefined` where that cannot be seen. */
export async function restingResources(subject: Subject): Promise<Resources | undefined> {
  let last = subject.resources();
  for (let look = 0; look < LOOKS && last; look++) {
    // Nothing tells when threads have ended; the end of the program would.
    await subject.ended(LOOK);
    const next = subject.resources();
    const isAtRest =
      next?.descriptors === last.descriptors &&
      next.threads === last.threads &&
      next.processes === last.processes;
    last = next;
    if (isAtRest) break;
  }
  return last;
}
