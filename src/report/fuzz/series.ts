/** A number of a campaign at a time. */
export interface Sample {
  /** Milliseconds since it began. */
  readonly at: number;
  readonly runs: number;
  readonly exchanges: number;
  readonly novelty: number;
}

/** How a campaign went on, however long it is: one sample of each span of time. */
export interface Series {
  /** Milliseconds of a span. */
  readonly step: number;
  readonly samples: readonly Sample[];
}

/** Before anything has happened. */
export const NO_SAMPLES: Series = { step: 250, samples: [{ at: 0, runs: 0, exchanges: 0, novelty: 0 }] };

/** Samples at the most: more than there are dots in a plot. */
const MOST = 512;

/** The series with one more sample, which is not earlier than the others; of a span the last one stays. */
export function withSample({ step, samples }: Series, sample: Sample): Series {
  const all = lastOfEach([...samples.slice(-1), sample], step);
  const more = [...samples.slice(0, -1), ...all];
  return more.length < MOST
    ? { step, samples: more }
    : { step: 2 * step, samples: lastOfEach(more, 2 * step) };
}

/** The last sample of each span, and the very first one. */
function lastOfEach(samples: readonly Sample[], step: number): readonly Sample[] {
  const spanOf = ({ at }: Sample) => Math.ceil(at / step);
  return samples.filter((sample, index) => {
    const next = samples[index + 1];
    return next === undefined || spanOf(next) !== spanOf(sample);
  });
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
  const grown = valueAt(samples, measure, at) - valueAt(samples, measure, from);
  return (1000 * Math.max(0, grown)) / (at - from);
}
