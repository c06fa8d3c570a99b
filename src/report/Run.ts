import type { Coverage } from '../engine/coverage/Coverage.js';
import type { Event } from '../engine/Event.js';
import type { Demands, Profile } from '../engine/Profile.js';
import type { ClauseResult } from '../engine/Result.js';
import type { Reporter } from './Reporter.js';

export type Started = Extract<Event, { type: 'started' }>;
export type Finished = Extract<Event, { type: 'finished' }>;
export type Aborted = Extract<Event, { type: 'aborted' }>;

/** What a caller can demand of a program. */
export type Demand = keyof Demands;

/** What a run has told about its program before it was judged. */
export interface Profiled {
  readonly port: number | undefined;
  readonly profile: Pick<Profile, 'variant' | 'framing' | 'dialect' | 'traced' | 'observed'> & {
    /** What was demanded rather than found has a value. */
    readonly demanded: { readonly [Each in Demand]?: unknown };
  };
}

/** All that a run has told, for the formats that are written when it has ended. */
export interface Run {
  readonly started: Started | undefined;
  readonly profiled: Profiled | undefined;
  /** What was found out about each clause, also when the run was aborted after that. */
  readonly results: readonly ClauseResult[];
  /** What of the protocol was brought about, where the run has come to its end. */
  readonly coverage: Coverage | undefined;
  readonly end: Finished | Aborted;
}

/** A reporter that writes one document when the run has ended, however it did. */
export function atEnd(print: (run: Run) => string): Reporter {
  return (output) => {
    let started: Started | undefined;
    let profiled: Profiled | undefined;
    let coverage: Coverage | undefined;
    const checked: ClauseResult[] = [];
    return (event) => {
      if (event.type === 'started') started = event;
      if (event.type === 'profiled') profiled = event;
      if (event.type === 'checked') checked.push(event.result);
      if (event.type === 'covered') coverage = event.coverage;
      if (event.type === 'finished')
        output.write(print({ started, profiled, results: event.results, coverage, end: event }));
      if (event.type === 'aborted')
        output.write(print({ started, profiled, results: checked, coverage: undefined, end: event }));
    };
  };
}
