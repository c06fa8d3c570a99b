import { TIMED_OUT, type Body, type ThreadOperation } from '../Operation.js';
import { nextOperation } from './Behaviour.js';
import type { Program } from './Program.js';
import type { Choice, Step } from './Step.js';
import { World, type Resumed } from './World.js';

/** Decides what happens next: a whole number from 0 up to one below the count. */
export type Choose = (count: number) => number;

/** How a program ran. */
export interface Ran {
  /** `failed`: a thread ended by an error, or a demand was broken. `livelock`: more steps than it may take. */
  readonly end: 'ended' | 'deadlock' | 'livelock' | 'failed';
  /** What was printed. */
  readonly lines: readonly string[];
  readonly schedule: readonly Step[];
  readonly memory: readonly number[];
  /** The threads that are asleep at the end. */
  readonly asleep: readonly string[];
  /** The error that ended it, whose it is and what it says; or the demand that was broken. */
  readonly failure: string | undefined;
}

/** How a program is run. */
export interface RunOptions {
  /** Steps that it may take (default: 100,000). */
  readonly steps?: number;
  /** How often a wait may end for no reason (default: never). */
  readonly spurious?: number;
  /** What is wrong with the memory, at any time; nothing where it is right. */
  readonly always?: (memory: readonly number[]) => string | undefined;
}

const STEPS = 100_000;

/** Runs a program once, in memory: the same numbers chosen are the same run. */
export function run(program: Program, choose: Choose, options: RunOptions = {}): Ran {
  const running = new Running(program, options.spurious ?? 0);
  const limit = options.steps ?? STEPS;
  for (let step = 0; step < limit; step++) {
    const choices = running.choices();
    if (running.failure !== undefined) return running.endedBy('failed');
    if (choices.every(({ type }) => type === 'spurious'))
      return running.endedBy(running.isAsleep ? 'deadlock' : 'ended');
    const choice = choices[choose(choices.length)];
    if (!choice) throw new RangeError('There is no such choice.');
    running.take(choice);
    running.failure ??= options.always?.(running.memory);
  }
  return running.endedBy('livelock');
}

class Running {
  failure: string | undefined;
  readonly #program: Program;
  readonly #world: World;
  readonly #bodies: (Body | undefined)[];
  readonly #pending: (ThreadOperation | undefined)[];
  readonly #lines: string[] = [];
  readonly #schedule: Step[] = [];
  #spurious: number;

  constructor(program: Program, spurious: number) {
    this.#program = program;
    this.#world = World.of(program);
    this.#bodies = program.threads.map(() => undefined);
    this.#pending = program.threads.map(() => undefined);
    this.#spurious = spurious;
    for (const [thread, { isStarted }] of program.threads.entries())
      if (!isStarted) this.#resume({ thread, result: undefined });
  }

  get memory(): readonly number[] {
    return this.#world.memory;
  }

  get isAsleep(): boolean {
    return this.#world.sleepers.length > 0;
  }

  choices(): Choice[] {
    const choices: Choice[] = [];
    for (const [thread, pending] of this.#pending.entries())
      if (pending && !this.#world.isAsleep(thread)) choices.push({ thread, type: 'operation' });
    for (const { thread, isLimited } of this.#world.sleepers) {
      if (isLimited) choices.push({ thread, type: 'timeout' });
      if (this.#spurious > 0) choices.push({ thread, type: 'spurious' });
    }
    return choices;
  }

  take({ thread, type }: Choice): void {
    const operation = this.#pending[thread];
    if (!operation) throw new RangeError(`Thread ${thread} does nothing next.`);
    if (operation.type === 'print') this.#lines.push(operation.line);
    const resumed = type === 'operation' ? this.#world.perform(thread, operation) : this.#wake(thread, type);
    const result = resumed.find((each) => each.thread === thread)?.result;
    this.#schedule.push({ thread, type, operation, result });
    for (const each of resumed) this.#resume(each);
  }

  endedBy(end: Ran['end']): Ran {
    return {
      end,
      lines: this.#lines,
      schedule: this.#schedule,
      memory: this.#world.memory,
      asleep: this.#world.sleepers.map(({ thread }) => this.#nameOf(thread)),
      failure: this.failure,
    };
  }

  #wake(thread: number, type: 'timeout' | 'spurious'): Resumed[] {
    if (type === 'spurious') this.#spurious--;
    this.#world.wake(thread);
    return [{ thread, result: type === 'timeout' ? TIMED_OUT : 0 }];
  }

  #resume({ thread, result }: Resumed): void {
    // Who starts a thread that runs already changes nothing.
    if (result === undefined && this.#bodies[thread]) return;
    const body = (this.#bodies[thread] ??= this.#program.threads[thread]?.body());
    if (!body) return;
    const { pending, failure } = nextOperation(body, result ?? 0, ignore);
    this.#pending[thread] = pending;
    if (failure !== undefined) this.failure ??= `${this.#nameOf(thread)}: ${failure}`;
  }

  #nameOf(thread: number): string {
    return this.#program.threads[thread]?.name ?? `thread ${thread}`;
  }
}

function ignore(): void {}
