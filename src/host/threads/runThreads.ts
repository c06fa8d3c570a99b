import { Worker } from 'node:worker_threads';
import { Event } from '../../sync/Event.js';
import { perform, type SharedMemory } from '../../sync/perform.js';
import type { ThreadsProgram, ThreadsSize } from '../../threads/ThreadsProgram.js';
import { threadsPrograms, type ThreadsVariant } from '../../threads/threadsPrograms.js';
import { gateOf, type Assignment, type WorkerWord } from './Assignment.js';
import { isCode, writeLine } from './writeLine.js';

const SCRIPT = new URL('./worker.js', import.meta.url);

/**
 * Runs a program of threads, each in a worker of its own, on shared memory. All begin at once, when the last of them is ready.
 *
 * @param signal - ends it before its time
 * @returns whether it came to its end; not so when it was ended, or nobody reads any more what it prints
 * @throws the error of the first worker that fails
 */
export async function runThreads(
  variant: ThreadsVariant,
  size: ThreadsSize,
  signal: AbortSignal,
): Promise<boolean> {
  const program = threadsPrograms[variant](size);
  try {
    program.head.forEach(writeLine);
  } catch (error) {
    if (isCode(error, 'EPIPE')) return false;
    throw error;
  }
  const cells = program.cells + 1;
  const memory = new Int32Array(new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT));
  const crew = new Crew(
    program,
    (thread) => new Worker(SCRIPT, dataOf({ variant, size, thread, memory })),
    memory,
  );
  const end = (): void => crew.dismiss();
  signal.addEventListener('abort', end);
  try {
    return !signal.aborted && (await crew.work());
  } finally {
    signal.removeEventListener('abort', end);
    await crew.terminate();
  }
}

function dataOf(assignment: Assignment): { readonly workerData: Assignment } {
  return { workerData: assignment };
}

/** The workers of a program. */
class Crew {
  readonly #hire: (thread: number) => Worker;
  readonly #memory: SharedMemory;
  readonly #first: readonly number[];
  readonly #workers: Worker[] = [];
  #missing: number;
  #running = 0;
  #settle: (hasEnded: boolean) => void = ignore;
  #fail: (error: unknown) => void = ignore;

  constructor({ threads }: ThreadsProgram, hire: (thread: number) => Worker, memory: SharedMemory) {
    this.#hire = hire;
    this.#memory = memory;
    this.#first = [...threads.keys()].filter((thread) => !threads[thread]?.isStarted);
    this.#missing = this.#first.length;
  }

  /** Settles when all have ended, or no more is wanted of them. */
  work(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
      for (const thread of this.#first) this.#start(thread);
    });
  }

  dismiss(): void {
    this.#settle(false);
  }

  async terminate(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(thread: number): void {
    const worker = this.#hire(thread);
    this.#workers.push(worker);
    this.#running++;
    // Nobody else has this channel.
    worker.on('message', (word: WorkerWord) => this.#hear(word));
    worker.once('error', (error) => this.#fail(error));
    worker.once('exit', () => {
      if (--this.#running === 0) this.#settle(true);
    });
  }

  #hear(word: WorkerWord): void {
    switch (word.type) {
      case 'ready':
        if (--this.#missing === 0) perform(this.#memory, new Event(gateOf(this.#memory)).set());
        break;
      case 'start':
        this.#start(word.thread);
        break;
      case 'unread':
        this.dismiss();
    }
  }
}

function ignore(): void {}
