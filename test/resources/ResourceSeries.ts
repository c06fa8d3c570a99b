import type { Growth } from '../../src/fuzz/resources/growth.js';
import type { Resources } from '../../src/sut/Subject.js';

/** What a server held, again and again, while clients came and went, or one client sent lines; as it was measured. */
export interface ResourceSeries {
  readonly title: string;
  readonly leaks?: Growth['resource'];
  /** From one sample to the next. */
  readonly repetitions: number;
  readonly slack: number;
  /** KiB. */
  readonly memory: readonly number[];
  /** A number: it was the same in all samples. */
  readonly descriptors: number | readonly number[];
  readonly threads: number | readonly number[];
  readonly processes: number | readonly number[];
}

/** The slack of languages that collect garbage. */
export const GARBAGE = 64 * 2 ** 20;

/** The samples of a series. */
export function samplesOf({ slack, memory, descriptors, threads, processes }: ResourceSeries): Resources[] {
  return memory.map((kibibytes, index) => ({
    memory: kibibytes * 1024,
    descriptors: valueAt(descriptors, index),
    threads: valueAt(threads, index),
    processes: valueAt(processes, index),
    slack,
  }));
}

function valueAt(values: number | readonly number[], index: number): number {
  return typeof values === 'number' ? values : values[index]!;
}
