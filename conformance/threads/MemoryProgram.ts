import type { Disturbance, ProgramRun, RunnableProgram } from '../../src/sut/runs/ProgramRun.js';
import { simulate } from '../../src/threads/simulate.js';
import type { ThreadsProgram } from '../../src/threads/ThreadsProgram.js';

/** What is wrong with a program besides its threads. */
export interface Manners {
  /** Changes what it prints as a whole. */
  readonly printed?: (output: string) => string;
  /** Its exit status. */
  readonly status?: number;
  /** It never ends: what it does instead. */
  readonly stuck?: ProgramRun['stuck'];
}

/** Steps after which a program is taken for one that never ends. */
const STEPS = 20_000;

/** A program of threads that runs in memory, in an order that is chosen at random. */
export class MemoryProgram implements RunnableProgram {
  readonly name = 'memory';
  readonly invocation = '';
  readonly mayRunBeside = true;
  readonly #program: ThreadsProgram;
  readonly #manners: Manners;

  constructor(program: ThreadsProgram, manners: Manners = {}) {
    this.#program = program;
    this.#manners = manners;
  }

  run(_: Disturbance, limit: number, random: () => number): Promise<ProgramRun> {
    const { printed = (output) => output, status = 0, stuck } = this.#manners;
    const choose = (count: number) => Math.floor(random() * count);
    const { lines, end, asleep } = simulate(this.#program, choose, { steps: STEPS });
    const output = printed(lines.map((line) => `${line}\n`).join(''));
    const common = { output, errors: '', milliseconds: 1 };
    if (stuck) return Promise.resolve({ ...common, exit: undefined, stuck });
    if (end === 'deadlock' || end === 'livelock') {
      const way = end === 'deadlock' ? { type: end, threads: asleep.length } : { type: end };
      return Promise.resolve({ ...common, exit: undefined, stuck: way, milliseconds: limit } as ProgramRun);
    }
    return Promise.resolve({
      ...common,
      exit: { type: 'status', status: end === 'failed' ? 1 : status },
      stuck: undefined,
    });
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  kill(): void {}
}
