import type { Running } from '../Running.js';
import { threadStates } from './threadStates.js';

/** Milliseconds between two looks at the threads of a program: the system tells nobody what they wait for. */
export const LOOK = 100;
/** Milliseconds at the end by which it is told what a program does lately; the part of its time that they are at the most. */
const RECENT = 4000;
const SHARE = 0.4;
/** Milliseconds after which it is worth asking why nothing happens. */
const STILL = 1000;

/** Looks at a program again and again: whether its threads wait for each other, or are busy for nothing. */
export class Watch {
  readonly #running: Running;
  readonly #recent: number;
  #blocked: string | undefined;
  #samples: Sample[] = [];

  /** @param limit - milliseconds that the program may take */
  constructor(running: Running, limit: number) {
    this.#running = running;
    this.#recent = Math.min(RECENT, SHARE * limit);
  }

  /** Whether all threads wait for ever, as far as one look can tell. */
  get isBlocked(): boolean {
    return this.#blocked !== undefined;
  }

  /**
   * Looks once.
   *
   * @param at - milliseconds of a clock that never goes back
   * @returns how many threads wait for each other, where they did so at the last look too and have not run since
   */
  look(at: number): number | undefined {
    const { program, console } = this.#running;
    const threads = threadStates(program);
    // Where the system tells nothing of threads, they may all run.
    const runs = threads.length === 0 || threads.some(({ state }) => state === 'runs');
    this.#samples.push({ at, printed: console.total, runs });
    this.#samples = this.#samples.filter((sample) => at - sample.at <= this.#recent);
    const isBlocked =
      threads.every(({ state }) => state === 'waits for ever') && threads.some(({ forThread }) => forThread);
    const before = this.#blocked;
    this.#blocked = isBlocked
      ? JSON.stringify([console.total, threads.map(({ id, switches }) => [id, switches])])
      : undefined;
    return this.#blocked !== undefined && this.#blocked === before ? threads.length : undefined;
  }

  /** Whether for a while no thread has wanted to run, and nothing was printed. */
  get isStill(): boolean {
    const last = this.#samples.at(-1);
    const recent = this.#samples.filter(({ at }) => last !== undefined && last.at - at <= STILL);
    const [first] = recent;
    if (!first || !last || last.at - first.at < STILL - 2 * LOOK) return false;
    return recent.every(({ runs, printed }) => !runs && printed === first.printed);
  }

  /** What it has been doing of late: whoever prints goes on, and whoever wants a processor and gets none may yet. */
  get lately(): 'livelock' | 'idle' | 'slow' {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at === first.at || last.printed !== first.printed) return 'slow';
    if (this.#samples.every(({ runs }) => runs)) return 'livelock';
    return this.#samples.some(({ runs }) => runs) ? 'slow' : 'idle';
  }
}

/** What one look has shown. */
interface Sample {
  readonly at: number;
  /** Octets that it has printed. */
  readonly printed: number;
  /** Some thread runs, or would. */
  readonly runs: boolean;
}
