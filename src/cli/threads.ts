import { constants } from 'node:os';
import { runThreads } from '../host/threads/runThreads.js';
import type { ThreadsSize } from '../threads/ThreadsProgram.js';
import type { ThreadsVariant } from '../threads/threadsPrograms.js';

/** As shells count: whom a signal has ended. */
const ENDED_BY = 128;

/**
 * Runs a program of threads to its end.
 *
 * @returns the exit status
 */
export async function threads(variant: ThreadsVariant, size: ThreadsSize): Promise<number> {
  const controller = new AbortController();
  let status = 0;
  // The standard output is left alone here: Node would make it one that refuses what comes too fast.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      status = ENDED_BY + constants.signals[signal];
      controller.abort();
    });
  }
  await runThreads(variant, size, controller.signal);
  return status;
}
