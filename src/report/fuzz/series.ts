/** A number of a campaign at a time. */
export interface Sample {
  /** Milliseconds since it began. */
  readonly at: number;
  readonly runs: number;
  readonly exchanges: number;
  readonly novelty: number;
}

/** How a campaign went on, however long it is: samples that are at least so far from each other. */
export interface Series {
  /** Milliseconds between two samples; the last may be nearer. */
  readonly step: number;
  readonly samples: readonly Sample[];
}

/** Before anything has happened. */
export const NO_SAMPLES: Series = { step: 250, samples: [{ at: 0, runs: 0, exchanges: 0, novelty: 0 }] };

/** Samples at the most: twice the dots of a plot, and more. */
const MOST = 512;

/** The series with one more sample, which is not earlier than the others. */
export function withSample({ step, samples }: Series, sample: Sample): Series {
  // What is between is passed over, but the last one is always what is the case now.
  const [before, last] = samples.slice(-2);
  const isNear = last !== undefined && before !== undefined && last.at - before.at < step;
  const kept = isNear ? samples.slice(0, -1) : samples;
  const more = [...kept, sample];
  if (more.length < MOST) return { step, samples: more };
  return { step: 2 * step, samples: more.filter((_, index) => index % 2 === 0 || index === more.length - 1) };
}

/** What a sample tells. */
type Measure = Exclude<keyof Sample, 'at'>;

/** What a number was at a time, in a straight line between the samples. */
export function valueAt(samples: readonly Sample[], measure: Measure, at: number): number {
  const next = samples.findIndex((sample) => sample.at >= at);
  if (next < 0) return samples.at(-1)?.[measure] ?? 0;
  const [after, before] = [samples[next]!, samples[next - 1]];
  if (!before || after.at === before.at) return after[measure];
  const part = (at - before.at) / (after.at - before.at);
  return before[measure] + part * (after[measure] - before[measure]);
}

/** How often in a second a number has grown, over the milliseconds that end at a time. */
export function rateAt(samples: readonly Sample[], measure: Measure, at: number, window: number): number {
  const from = Math.max(0, at - window);
  if (at <= from) return 0;
  return (1000 * (valueAt(samples, measure, at) - valueAt(samples, measure, from))) / (at - from);
}
