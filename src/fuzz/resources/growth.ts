import type { Resources } from '../../sut/Subject.js';

/** A resource that a program takes with each repetition, and does not give back. */
export interface Growth {
  readonly resource: 'memory' | 'descriptors' | 'threads' | 'processes';
  /** How much more it has with each repetition; memory in octets. */
  readonly perRepetition: number;
  /** What it had when it was warm. */
  readonly from: number;
  readonly to: number;
  /** For a reader: `descriptors grew from 12 to 412 in 400 repetitions, and stayed`. */
  readonly words: string;
}

/** What is no leak yet. */
export interface GrowthLimits {
  /** Whether memory is judged at all. Where a sample's `slack` is infinite, it never is. */
  readonly judgesMemory: boolean;
  /** Octets by which memory grows at least; a sample's `slack` counts where it is more. */
  readonly leastMemory: number;
  /** Descriptors, threads or processes that stay at least: pools of threads are filled up to that by sound programs. */
  readonly leastCount: number;
  /** How many of them each repetition leaves behind at least. */
  readonly leastPerRepetition: number;
}

const GROWTH_LIMITS: GrowthLimits = {
  judgesMemory: true,
  leastMemory: 8 * 2 ** 20,
  leastCount: 100,
  leastPerRepetition: 1 / 4,
};

/**
 * Finds the resource that a program leaks: it grows in nearly every interval, as fast at the end as at the beginning. What
 * comes to rest is none: pools, buffers and heaps grow until they are large enough, and steps and saw teeth are the
 * collection of garbage.
 *
 * @param samples - taken after equal numbers of repetitions, each when the program had nothing to do any more: five or
 *   more, of which the first quarter warms the program up. The repetitions are clients, or lines of a usual length: what
 *   a garbage collector leaves lying is the more the longer the lines are
 * @param repetitionsBetween - repetitions from one sample to the next
 * @returns `undefined` where nothing grows, or that cannot be told
 */
export function growthOf(
  samples: readonly Resources[],
  repetitionsBetween: number,
  limits: Partial<GrowthLimits> = {},
): Growth | undefined {
  if (samples.length < LEAST_SAMPLES) return undefined;
  const warm = samples.slice(Math.floor(samples.length / 4));
  const repetitions = (warm.length - 1) * repetitionsBetween;
  const { judgesMemory, leastMemory, leastCount, leastPerRepetition } = { ...GROWTH_LIMITS, ...limits };
  const count = Math.max(leastCount, repetitions * leastPerRepetition);
  const memory = judgesMemory ? Math.max(leastMemory, ...samples.map(({ slack }) => slack)) : Infinity;
  // A process that stays has threads, a thread a descriptor, and all of them memory: what comes first is the cause.
  const leasts = { processes: count, threads: count, descriptors: count, memory } as const;
  for (const resource of RESOURCES) {
    const values = warm.map((sample) => sample[resource]);
    if (growsOn(values, leasts[resource])) return grown(resource, values, repetitions);
  }
  return undefined;
}

const LEAST_SAMPLES = 5;
const RESOURCES = ['processes', 'threads', 'descriptors', 'memory'] as const;

function growsOn(values: readonly number[], least: number): boolean {
  const rises = values.slice(1).map((value, index) => value - values[index]!);
  const total = sum(rises);
  const half = Math.floor(rises.length / 2);
  const resting = rises.filter((rise) => rise <= 0).length;
  return (
    total >= least &&
    resting <= rises.length * RESTING &&
    sum(rises.slice(-half)) >= sum(rises.slice(0, half)) * LASTING &&
    Math.max(...rises) <= total * STEP
  );
}

/** Share of the intervals in which it may rest: a sample may come too early or too late, or behind a collection. */
const RESTING = 0.2;
/** How much of what it grows by in the first half it grows by in the second half, at least. */
const LASTING = 0.5;
/** Share of the whole that one interval has at the most: one large table is no leak. */
const STEP = 0.6;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function grown(resource: Growth['resource'], values: readonly number[], repetitions: number): Growth {
  const [from, to] = [values[0]!, values.at(-1)!];
  const [first, last] = [from, to].map((value) => (resource === 'memory' ? octets(value) : String(value)));
  return {
    resource,
    perRepetition: (to - from) / repetitions,
    from,
    to,
    words: `${resource} grew from ${first} to ${last} in ${repetitions} repetitions, and stayed`,
  };
}

/** `12.4 MiB`. */
function octets(count: number): string {
  return `${(count / 2 ** 20).toFixed(1)} MiB`;
}
