import { programSuites } from '../../conformance/index.js';
import type { Event } from '../engine/Event.js';
import type { Replayed } from '../engine/replay.js';
import { checkRuns } from '../engine/program/checkRuns.js';
import type { Trace } from '../engine/Trace.js';
import { ProcessProgram } from '../sut/runs/ProcessProgram.js';
import { SubjectError } from '../sut/SubjectError.js';
import { randomSeed } from './check.js';
import { endingWith } from './endingWith.js';

/** How often a program is run before it is believed to be mended that always went wrong; and at the most. */
const TRIES = 5;
const MOST_TRIES = 60;

/** Runs the program of a trace again, which was judged by what it printed, as often as it takes to see whether it is mended. */
export async function replayTraced(
  trace: Trace,
  command: readonly string[],
  signal: AbortSignal,
): Promise<Replayed> {
  const suite = await programSuites[trace.protocol]!();
  const { clause, grammar, program, demands, timeout, reproduced } = trace;
  if (!suite.checks.some((check) => check.clause === clause))
    return { type: 'cannot replay', reason: `there is no check of ${clause} in this version` };
  if (grammar !== suite.protocol.grammarHash)
    return {
      type: 'cannot replay',
      reason: 'the grammar of the protocol is not the one that the trace was made under',
    };
  const { times, of } = reproduced;
  const subject = new ProcessProgram({
    command: command.length > 0 ? command : (program.command ?? []),
    folder: command.length > 0 ? undefined : program.folder,
    signal,
  });
  const told: Event[] = [];
  try {
    const runs = Math.min(MOST_TRIES, Math.max(TRIES, Math.ceil((TRIES * of) / times)));
    const settings = {
      variant: demands.variant,
      times: runs,
      limit: timeout,
      only: [clause],
      seed: randomSeed(),
      strict: true,
      commandLine: '',
      signal,
      now: () => performance.now(),
    };
    const tell = (event: Event): void => void told.push(event);
    await endingWith(subject, signal, () => checkRuns(suite, subject, settings, tell));
    return replayed(told, runs);
  } catch (problem) {
    if (problem instanceof SubjectError) return { type: 'cannot replay', reason: problem.message };
    throw problem;
  }
}

function replayed(told: readonly Event[], runs: number): Replayed {
  const result = told.flatMap((event) => (event.type === 'checked' ? [event.result] : []))[0];
  if (!result || result.verdict === 'not-applicable' || result.verdict === 'untestable')
    return { type: 'cannot replay', reason: result?.reason ?? 'the clause was not judged' };
  return result.verdict === 'pass' ? { type: 'fixed', runs } : { type: 'still fails', result };
}
