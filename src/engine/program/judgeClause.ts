import type { TraceVariant } from '../../protocols/TraceProtocol.js';
import type { ProgramRun, Stuck } from '../../sut/runs/ProgramRun.js';
import { describeExit } from '../../sut/Subject.js';
import type { Finding } from '../Result.js';
import type { Difference } from '../Violation.js';
import { almostOfTrace } from './almostOfTrace.js';
import type { JudgedRun, Offence } from './judgeRun.js';
import type { ProgramCheck, ProgramSuite } from './ProgramSuite.js';
import { transcriptOf } from './transcriptOf.js';

/** What the runs of a program say about a clause. */
export type Judgement =
  | { readonly type: 'held' }
  | { readonly type: 'broken'; readonly finding: Finding }
  | { readonly type: 'not-applicable' | 'untestable'; readonly reason: string };

interface Judged {
  readonly suite: ProgramSuite;
  readonly check: ProgramCheck;
  readonly variant: TraceVariant | undefined;
  readonly runs: readonly JudgedRun[];
  /** Milliseconds that a run may take. */
  readonly limit: number;
  /** The command of the program, as one types it. */
  readonly command: string;
}

/** What broke a clause in one run. */
interface Broken {
  readonly judged: JudgedRun;
  readonly difference: Difference;
  /** Lines of the trace that show it. */
  readonly lines: number;
  readonly atEnd: boolean;
}

/** Judges a program by all of its runs: one that breaks a clause is enough. */
export function judgeClause(judged: Judged): Judgement {
  const { suite, check, variant, runs, limit } = judged;
  const reason = inapplicable(check, variant);
  if (reason !== undefined) return { type: 'not-applicable', reason };
  const broken =
    check.clause === suite.speaks
      ? brokenSilence(judged)
      : check.clause === suite.ends
        ? brokenEnds(runs, limit)
        : check.clause === suite.endsWell
          ? brokenExits(runs)
          : brokenTraces(runs, check.clause);
  if (broken.length > 0) return { type: 'broken', finding: findingOf(judged, broken) };
  const { needs } = check;
  const isSeen = (type: string) => runs.some(({ trace }) => trace.some(({ input }) => input.type === type));
  if (needs !== undefined && !isSeen(needs))
    return { type: 'untestable', reason: `no line of the kind "${needs.toLowerCase()}" was printed` };
  if (check.clause === suite.endsWell && runs.every(({ run }) => run.stuck))
    return { type: 'untestable', reason: 'the program never ended by itself' };
  return { type: 'held' };
}

function inapplicable({ variant: own }: ProgramCheck, variant: TraceVariant | undefined): string | undefined {
  if (own === undefined || own === variant?.name) return undefined;
  return variant === undefined
    ? 'the program has printed nothing by which its variant can be told'
    : `the program is of the variant ${variant.name}`;
}

function brokenSilence({ suite, variant, runs }: Judged): readonly Broken[] {
  const variants = variant ? [variant] : suite.protocol.variants;
  return runs
    .filter(({ trace }) => trace.every(({ thread, input }) => thread === undefined && input.type !== 'mixed'))
    .map((judged) => ({
      judged,
      difference: {
        kind: 'silence',
        expected: ['lines of a trace'],
        actual: almostOfTrace(judged.run.output, variants) ?? saysNothing(judged.run),
      },
      lines: 0,
      atEnd: true,
    }));
}

function saysNothing({ output, exit }: ProgramRun): string {
  const end =
    exit && (exit.type === 'signal' || exit.status !== 0) ? `, and ended with ${describeExit(exit)}` : '';
  const lines = output.split('\n').filter((line) => line.trim() !== '').length;
  if (lines === 0) return `the program printed nothing${end}`;
  return `none of the ${lines} lines that the program printed is one${end}`;
}

function brokenEnds(runs: readonly JudgedRun[], limit: number): readonly Broken[] {
  // A program that is only slow may be so because it was disturbed; one that ended in time undisturbed is not slow.
  const [first] = runs;
  const slow = first?.run.stuck !== undefined;
  return runs.flatMap((judged): readonly Broken[] => {
    const { stuck } = judged.run;
    if (stuck === undefined || (stuck.type === 'slow' && !slow)) return [];
    if (stuck.type === 'livelock' && !slow && first !== undefined && first.run.milliseconds > limit / 4)
      return [];
    const difference = {
      kind: stuck.type === 'flood' ? 'flood' : stuck.type === 'livelock' ? 'spin' : 'program runs',
      expected: [`an end within ${limit / 1000} s`],
      actual: describeStuck(stuck, limit),
    } as const;
    return [{ judged, difference, lines: judged.trace.length, atEnd: true }];
  });
}

function describeStuck(stuck: Stuck, limit: number): string {
  switch (stuck.type) {
    case 'deadlock':
      return `deadlock: ${stuck.threads === 1 ? 'its only thread waits' : `all of its ${stuck.threads} threads wait for each other`}, and nothing can wake ${stuck.threads === 1 ? 'it' : 'any of them'}`;
    case 'livelock':
      return `livelock: after ${limit / 1000} s it was busy, and had printed nothing for seconds`;
    case 'flood':
      return 'it prints without end';
    case 'idle':
      return `after ${limit / 1000} s its threads waited, each for a time and again and again, and it had printed nothing for seconds`;
    case 'slow':
      return `it had not ended after ${limit / 1000} s, and was still going on`;
  }
}

function brokenExits(runs: readonly JudgedRun[]): readonly Broken[] {
  return runs.flatMap((judged): readonly Broken[] => {
    const { exit } = judged.run;
    if (!exit || (exit.type === 'status' && exit.status === 0)) return [];
    const difference = {
      kind: 'program ended',
      expected: ['exit status 0'],
      actual: `the program ended with ${describeExit(exit)}`,
    } as const;
    return [{ judged, difference, lines: judged.trace.length, atEnd: true }];
  });
}

function brokenTraces(runs: readonly JudgedRun[], clause: string): readonly Broken[] {
  return runs.flatMap((judged) =>
    judged.offences.filter((each) => each.clause === clause).map((offence) => brokenBy(judged, offence)),
  );
}

function brokenBy(judged: JudgedRun, { expected, actual, lines, atEnd }: Offence): Broken {
  const last = judged.trace[lines - 1];
  const difference: Difference = {
    kind: atEnd ? 'silence' : 'wrong octets',
    expected: [expected],
    actual: atEnd || !last ? actual : `"${last.text}": ${actual}`,
  };
  return { judged, difference, lines, atEnd };
}

function findingOf({ check, variant, runs, command }: Judged, broken: readonly Broken[]): Finding {
  const [shortest] = broken.toSorted((a, b) => a.lines - b.lines);
  const { judged, difference, lines, atEnd } = shortest!;
  const { output, errors, exit } = judged.run;
  const reproduced = { times: broken.length, of: runs.length };
  const hint = check.hint?.({
    variant: variant?.name,
    exit,
    output,
    errors,
    command,
    ...reproduced,
    actual: difference.actual,
  });
  return {
    difference,
    ...(typeof hint === 'object' ? { hint: hint.text, diagnosis: hint.diagnosis } : { hint }),
    given: { runs: runs.length },
    transcript: transcriptOf(judged, lines, atEnd),
    original: transcriptOf(broken[0]!.judged, broken[0]!.lines, broken[0]!.atEnd),
    reproduced,
    // How it ended says something only where the end was seen.
    exit: atEnd ? exit : undefined,
    output,
    errors,
  };
}
