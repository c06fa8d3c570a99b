import type { ThreadOperation } from '../Operation.js';
import type { Program } from './Program.js';

/** A thread that goes on: with the result of its operation; one that has just been started, with none. */
export interface Resumed {
  readonly thread: number;
  readonly result: number | undefined;
}

/** A thread that sleeps at a cell. */
interface Sleeper {
  readonly thread: number;
  readonly at: number;
  /** It sleeps no longer than some time. */
  readonly isLimited: boolean;
}

/**
 * Memory as threads share it, sequentially consistent, and who sleeps where: as ECMAScript defines them for Atomics.
 *
 * Time is not modelled: any wait with a limit may be too long, and the clock stands at 0.
 */
export class World {
  readonly memory: number[];
  #sleepers: readonly Sleeper[];

  private constructor(memory: number[], sleepers: readonly Sleeper[]) {
    this.memory = memory;
    this.#sleepers = sleepers;
  }

  static of({ cells }: Program): World {
    return new World(
      Array.from({ length: cells }, () => 0),
      [],
    );
  }

  /** Those who sleep, the first come first. */
  get sleepers(): readonly Sleeper[] {
    return this.#sleepers;
  }

  isAsleep(thread: number): boolean {
    return this.#sleepers.some((sleeper) => sleeper.thread === thread);
  }

  copy(): World {
    return new World([...this.memory], this.#sleepers);
  }

  /** What tells two worlds apart. */
  key(): string {
    return `${this.memory.join()};${this.#sleepers.map(({ thread, at }) => `${thread}@${at}`).join()}`;
  }

  /** Carries out an operation of a thread; says which threads go on. */
  perform(thread: number, operation: ThreadOperation): Resumed[] {
    switch (operation.type) {
      case 'wait':
        if (this.#cell(operation.at) !== operation.expected) return [{ thread, result: 0 }];
        this.#sleepers = [
          ...this.#sleepers,
          { thread, at: operation.at, isLimited: operation.timeout !== undefined },
        ];
        return [];
      case 'notify': {
        const woken = this.#sleepers.filter(({ at }) => at === operation.at).slice(0, operation.count);
        this.#sleepers = this.#sleepers.filter((sleeper) => !woken.includes(sleeper));
        return [...woken.map((sleeper) => ({ thread: sleeper.thread, result: 0 })), { thread, result: 0 }];
      }
      case 'start':
        return [
          { thread: operation.thread, result: undefined },
          { thread, result: 0 },
        ];
      case 'print':
      case 'now':
        return [{ thread, result: 0 }];
      default:
        return [{ thread, result: this.#access(operation) }];
    }
  }

  /** Ends the sleep of a thread, though nobody has notified it. */
  wake(thread: number): void {
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.thread !== thread);
  }

  #access(
    operation: Extract<ThreadOperation, { type: 'load' | 'store' | 'add' | 'exchange' | 'compareExchange' }>,
  ): number {
    const { at } = operation;
    const before = this.#cell(at);
    switch (operation.type) {
      case 'load':
        return before;
      case 'add':
        this.memory[at] = (before + operation.value) | 0;
        return before;
      case 'compareExchange':
        if (before === operation.expected) this.memory[at] = operation.value | 0;
        return before;
      case 'exchange':
        this.memory[at] = operation.value | 0;
        return before;
      case 'store':
        this.memory[at] = operation.value | 0;
        return 0;
    }
  }

  /** @throws RangeError where the memory has no such cell */
  #cell(at: number): number {
    const value = this.memory[at];
    if (value === undefined) throw new RangeError(`The memory has no cell ${at}.`);
    return value;
  }
}
