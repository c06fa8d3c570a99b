import { conditionProgram } from './conditionProgram.js';
import { eventProgram } from './eventProgram.js';
import { semaphoreProgram } from './semaphoreProgram.js';
import { threadProgram } from './threadProgram.js';
import type { ThreadsProgram, ThreadsSize } from './ThreadsProgram.js';

/** The programs of threads, by their names. */
export const threadsPrograms = {
  semaphore: (size) => semaphoreProgram(size),
  event: (size) => eventProgram(size),
  condition: (size) => conditionProgram(size),
  thread: (size) => threadProgram(size),
} satisfies Record<string, (size: ThreadsSize) => ThreadsProgram>;

export type ThreadsVariant = keyof typeof threadsPrograms;
