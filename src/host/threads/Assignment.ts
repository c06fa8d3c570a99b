import type { SharedMemory } from '../../sync/perform.js';
import type { ThreadsSize } from '../../threads/ThreadsProgram.js';
import type { ThreadsVariant } from '../../threads/threadsPrograms.js';

/** Which thread of which program a worker is. */
export interface Assignment {
  readonly variant: ThreadsVariant;
  readonly size: ThreadsSize;
  readonly thread: number;
  /** That of the program, and one cell more: the event that lets all begin. */
  readonly memory: SharedMemory;
}

/** What a worker says to the one who has started it. */
export type WorkerWord =
  /** It could begin. */
  | { readonly type: 'ready' }
  /** The thread of this number is to begin. */
  | { readonly type: 'start'; readonly thread: number }
  /** Nobody reads any more what is printed. */
  | { readonly type: 'unread' };

/** The cell of the event that lets all begin. */
export function gateOf(memory: SharedMemory): number {
  return memory.length - 1;
}
