import { TIMED_OUT } from '../Operation.js';
import { Behaviour, type Moment } from './Behaviour.js';
import type { Exploration, Flaw } from './Exploration.js';
import type { Program } from './Program.js';
import type { Choice, Step } from './Step.js';
import { World } from './World.js';

/** What is demanded of a program, and how far it is looked at. */
export interface ExploreOptions {
  /** What is wrong with the memory, at any time; nothing where it is right. */
  readonly always?: (memory: readonly number[]) => string | undefined;
  /** What is wrong with the memory when all threads have ended. */
  readonly atEnd?: (memory: readonly number[]) => string | undefined;
  /** How often a wait may end for no reason, in one run (default: never). */
  readonly spurious?: number;
  /** States that are looked at, at the most (default: a million). */
  readonly states?: number;
}

const STATES = 1_000_000;

/**
 * Runs a program in all orders in which the operations of its threads can follow each other. Something is wrong where a thread
 * ends by an error, a demand is broken, or all are asleep; then the schedule is one of the shortest that lead there.
 *
 * States that are alike are looked at once: with the same memory, the same sleepers, and threads that have got the
 * same results. They are always the same number of steps from the beginning; so it goes on step by step and remembers only
 * those of the last step, and the ways to each can be counted.
 */
export function explore(program: Program, options: ExploreOptions = {}): Exploration {
  const space = new Space(program, options);
  let states = 1;
  let interleavings = 0;
  let level = new Map([['', space.first()]]);
  while (level.size > 0) {
    const next = new Map<string, State>();
    for (const state of level.values()) {
      const choices = space.choicesOf(state);
      const flaw = space.flawOf(state, choices);
      if (flaw) return flaw;
      if (choices.length === 0) interleavings += state.ways;
      for (const choice of choices) addTo(next, space.after(state, choice));
    }
    states += next.size;
    if (states > (options.states ?? STATES)) return { type: 'unfinished', states };
    level = next;
  }
  return { type: 'holds', interleavings, states };
}

interface State {
  readonly world: World;
  /** Where each thread is; nothing for one that has not been started. */
  readonly moments: readonly (Moment | undefined)[];
  /** How many more waits may end for no reason. */
  readonly spurious: number;
  /** How many schedules lead here. */
  ways: number;
  readonly before: State | undefined;
  /** What led here; nothing for the first state. */
  readonly step: Step | undefined;
}

function addTo(level: Map<string, State>, state: State): void {
  const places = state.moments.map((moment) => moment?.number ?? '').join();
  const key = `${state.world.key()};${places};${state.spurious}`;
  const known = level.get(key);
  if (known) known.ways += state.ways;
  else level.set(key, state);
}

/** All states of a program. */
class Space {
  readonly #program: Program;
  readonly #options: ExploreOptions;
  readonly #behaviours: readonly Behaviour[];

  constructor(program: Program, options: ExploreOptions) {
    this.#program = program;
    this.#options = options;
    this.#behaviours = program.threads.map(({ body }) => new Behaviour(body));
  }

  first(): State {
    const moments = this.#program.threads.map(({ isStarted }, thread) =>
      isStarted ? undefined : this.#behaviours[thread]?.first,
    );
    const world = World.of(this.#program);
    return {
      world,
      moments,
      spurious: this.#options.spurious ?? 0,
      ways: 1,
      before: undefined,
      step: undefined,
    };
  }

  choicesOf({ world, moments, spurious }: State): Choice[] {
    const operations = moments.flatMap((moment, thread): Choice[] =>
      moment?.pending && !world.isAsleep(thread) ? [{ thread, type: 'operation' }] : [],
    );
    const wakings = world.sleepers.flatMap(({ thread, isLimited }): Choice[] => [
      ...(isLimited ? [{ thread, type: 'timeout' } as const] : []),
      ...(spurious > 0 ? [{ thread, type: 'spurious' } as const] : []),
    ]);
    return [...operations, ...wakings];
  }

  after(before: State, choice: Choice): State {
    const operation = before.moments[choice.thread]?.pending;
    if (!operation) throw new RangeError(`Thread ${choice.thread} does nothing next.`);
    const world = before.world.copy();
    const moments = [...before.moments];
    const resumed =
      choice.type === 'operation' ? world.perform(choice.thread, operation) : wakened(world, choice);
    for (const { thread, result } of resumed) {
      const moment = moments[thread];
      if (!moment) moments[thread] = this.#behaviours[thread]?.first;
      else if (result !== undefined) moments[thread] = this.#behaviours[thread]?.after(moment, result);
    }
    const result = resumed.find(({ thread }) => thread === choice.thread)?.result;
    const spurious = before.spurious - (choice.type === 'spurious' ? 1 : 0);
    return { world, moments, spurious, ways: before.ways, before, step: { ...choice, operation, result } };
  }

  flawOf(state: State, choices: readonly Choice[]): Flaw | undefined {
    const failed = state.moments.findIndex((moment) => moment?.failure !== undefined);
    const failure = state.moments[failed]?.failure;
    const { memory, sleepers } = state.world;
    if (failure !== undefined) return broken(state, `${this.#nameOf(failed)}: ${failure}`);
    const wrong = this.#options.always?.(memory);
    if (wrong !== undefined) return broken(state, wrong);
    if (choices.some(({ type }) => type !== 'spurious')) return undefined;
    if (sleepers.length > 0) {
      const asleep = sleepers.map(({ thread }) => this.#nameOf(thread));
      return { type: 'deadlock', asleep, schedule: scheduleOf(state) };
    }
    const left = this.#options.atEnd?.(memory);
    return left === undefined ? undefined : broken(state, left);
  }

  #nameOf(thread: number): string {
    return this.#program.threads[thread]?.name ?? `thread ${thread}`;
  }
}

function wakened(world: World, { thread, type }: Choice): { thread: number; result: number }[] {
  world.wake(thread);
  return [{ thread, result: type === 'timeout' ? TIMED_OUT : 0 }];
}

function broken(state: State, reason: string): Flaw {
  return { type: 'broken', reason, schedule: scheduleOf(state) };
}

function scheduleOf(last: State): Step[] {
  const steps: Step[] = [];
  for (let state: State | undefined = last; state?.step; state = state.before) steps.push(state.step);
  return steps.toReversed();
}
