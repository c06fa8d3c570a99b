import type { Input } from '../../machine/Machine.js';
import { begin, step } from '../../machine/step.js';
import type { Refusal, TraceEvent, TraceVariant } from '../../protocols/TraceProtocol.js';
import type { ProgramRun } from '../../sut/runs/ProgramRun.js';
import { readTrace, type TraceLine } from './readTrace.js';

/** A place at which a trace is not as it has to be. */
export interface Offence extends Omit<Refusal, 'type'> {
  /** The id of the clause that is broken. */
  readonly clause: string;
  /** How many lines of the trace have to be seen for it; all of them where it shows only at the end. */
  readonly lines: number;
  readonly atEnd: boolean;
}

/** What one run of a program has shown. */
export interface JudgedRun {
  readonly run: ProgramRun;
  readonly trace: readonly TraceLine[];
  /** The first offence against each clause. */
  readonly offences: readonly Offence[];
}

/** Judges the trace of one run by the machine of a variant. */
export function judgeRun(variant: TraceVariant, run: ProgramRun): JudgedRun {
  const { machine } = variant;
  const trace = readTrace(variant, run.output);
  const offences = new Map<string, Offence>();
  let snapshot = begin(machine);
  const give = (input: Input, lines: number, atEnd: boolean): void => {
    const { state, context, outputs, transition } = step(machine, snapshot, input as TraceEvent);
    snapshot = { state, context };
    for (const { expected, actual } of outputs) {
      const clause = transition!.clause;
      if (!offences.has(clause)) offences.set(clause, { clause, expected, actual, lines, atEnd });
    }
  };
  for (const [index, { input }] of trace.entries()) give(input, index + 1, false);
  // What a program that had to be ended would have done yet, nobody knows; unless it would have done nothing.
  if (run.stuck === undefined || run.stuck.type === 'deadlock') give({ type: 'over' }, trace.length, true);
  return { run, trace, offences: [...offences.values()] };
}
