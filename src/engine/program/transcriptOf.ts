import { describeExit } from '../../sut/Subject.js';
import type { Transcript } from '../../wire/transcript.js';
import type { JudgedRun } from './judgeRun.js';
import { stepsOfTrace } from './stepsOfTrace.js';

/**
 * The beginning of the trace of a run, its threads numbered in the order in which they speak.
 *
 * @param lines - how many lines of it
 * @param atEnd - whether the end of the program belongs to it
 */
export function transcriptOf({ run, trace }: JudgedRun, lines: number, atEnd: boolean): Transcript {
  const steps = stepsOfTrace(trace.slice(0, lines));
  if (!atEnd) return steps;
  const how = run.exit ? describeExit(run.exit) : END[run.stuck?.type ?? 'slow'];
  return [...steps, { side: 'thread', peer: 0, type: 'exited', how }];
}

/** What stands in place of an end. */
const END = {
  deadlock: 'force: all threads wait',
  livelock: 'force: it is busy for nothing',
  idle: 'force: nothing comes of it',
  flood: 'force: it prints without end',
  slow: 'force: its time is over',
};
