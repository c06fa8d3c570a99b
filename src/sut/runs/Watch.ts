import { processorTime } from '../processes.js';
import type { Running } from '../Running.js';
import { threadStates } from './threadStates.js';

/** Milliseconds between two looks at the threads of a program: the system tells nobody what they wait for. */
export const LOOK = 100;
/** Milliseconds of the time at the end by which it is told whether a program is busy. */
const RECENT = 4000;
/** Milliseconds after which it is worth asking why nothing happens. */
const STILL = 1000;
/** The share of a processor that a busy program uses. */
const BUSY = 0.7;

/** Looks at a program again and again: whether its threads wait for each other, or are busy for nothing. */
export class Watch {
  readonly #running: Running;
  #blocked: string | undefined;
  #samples: Sample[] = [];

  constructor(running: Running) {
    this.#running = running;
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
    const runs = threads.some(({ state }) => state === 'runs');
    this.#samples.push({ at, seconds: processorTime(program), printed: console.total, runs });
    this.#samples = this.#samples.filter((sample) => at - sample.at <= RECENT);
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
    const share = ((last.seconds - first.seconds) * 1000) / (last.at - first.at);
    if (share > BUSY) return 'livelock';
    return this.#samples.some(({ runs }) => runs) ? 'slow' : 'idle';
  }
}

/** What one look has shown. */
interface Sample {
  readonly at: number;
  /** Seconds of a processor that it has used. */
  readonly seconds: number;
  /** Octets that it has printed. */
  readonly printed: number;
  /** Some thread runs, or would. */
  readonly runs: boolean;
}
