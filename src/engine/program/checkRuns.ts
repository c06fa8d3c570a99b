import type { TraceVariant } from '../../protocols/TraceProtocol.js';
import { levelUnder, type Clause } from '../../spec/Spec.js';
import type { RunnableProgram } from '../../sut/runs/ProgramRun.js';
import { interrupted } from '../../sut/startProblems.js';
import type { Listener } from '../Event.js';
import type { Profile } from '../Profile.js';
import { exitStatusOf, worst, type ClauseResult, type Evidence, type Finding } from '../Result.js';
import { selectClauses } from '../selectClauses.js';
import { judgeClause, type Judgement } from './judgeClause.js';
import type { JudgedRun } from './judgeRun.js';
import { playRuns } from './playRuns.js';
import type { ProgramCheck, ProgramSuite } from './ProgramSuite.js';
import { RunJudge } from './RunJudge.js';

export interface RunsOptions {
  /** The variant of which the program has to be; without it, that of what it prints. */
  readonly variant?: string | undefined;
  /** How often it is run; without it, as often as the time allows. */
  readonly times?: number | undefined;
  /** Milliseconds after which no more runs are begun; without it, what is usual. */
  readonly budget?: number | undefined;
  /** Milliseconds that one run may take. */
  readonly limit: number;
  /** Prefixes of clause ids; none selects all. */
  readonly only: readonly string[];
  readonly seed: number;
  /** A broken SHOULD fails. */
  readonly strict: boolean;
  /** The beginning of a command line that checks a program in the same way. */
  readonly commandLine: string;
  /** Keeps a finding, and tells where; without it, nothing is kept. */
  readonly keep?: ((clause: Clause, finding: Finding) => Evidence | undefined) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/**
 * Runs a program many times and judges what it prints against all selected clauses, and tells the listener as it goes.
 * Nothing of the program is left running, whatever happens.
 *
 * @returns the exit status
 * @throws SubjectError when the program cannot be started, or the check is interrupted
 */
export async function checkRuns(
  suite: ProgramSuite,
  program: RunnableProgram,
  options: RunsOptions,
  tell: Listener,
): Promise<0 | 1 | 2> {
  const { seed, strict, now, limit, times, budget, signal, commandLine } = options;
  const start = now();
  tell({
    type: 'started',
    protocol: suite.protocol.name,
    role: suite.role,
    subject: program.name,
    commandLine: `${commandLine} ${program.invocation}`,
    seed,
    strict,
  });
  try {
    const judge = new RunJudge(suite, options.variant);
    const runs = await playRuns(program, {
      times,
      budget,
      limit,
      seed,
      signal,
      now,
      isEnough: (done) => judge.isEnough(done),
      onRun: (number, of) => tell({ type: 'running', number, of }),
    });
    if (signal?.aborted) throw interrupted();
    const judged = judge.judge(runs);
    const { variant } = judge;
    const profile = profileOf(suite, options, variant, judged);
    tell({ type: 'profiled', profile, port: undefined });
    const results: ClauseResult[] = [];
    for (const clause of selectClauses(suite, options.only)) {
      const check = suite.checks.find((each) => each.clause === clause.id);
      if (!check) continue;
      const level = levelUnder(clause, profile);
      const judgement = judgeClause({ suite, check, variant, runs: judged, limit, command: program.name });
      const result = resultOf(clause, check, level, judgement, options, runs.length);
      results.push(result);
      tell({ type: 'checked', result });
    }
    const exitStatus = exitStatusOf(results);
    const verdict = worst(results.map((result) => result.verdict));
    tell({ type: 'finished', verdict, exitStatus, results, milliseconds: now() - start });
    return exitStatus;
  } finally {
    await program.stop();
  }
}

function profileOf(
  { factsOf }: ProgramSuite,
  { variant: demanded }: RunsOptions,
  variant: TraceVariant | undefined,
  runs: readonly JudgedRun[],
): Profile {
  return {
    framing: 'line',
    traced: true,
    variant: variant?.name,
    answers: runs.some(({ trace }) => trace.length > 0),
    mortal: false,
    demanded: { variant: demanded },
    observed: factsOf(runs),
  };
}

function resultOf(
  clause: Clause,
  { title }: ProgramCheck,
  level: Clause['level'],
  judgement: Judgement,
  { strict, keep }: RunsOptions,
  runs: number,
): ClauseResult {
  const { id, role, text, file, line } = clause;
  const head = { id, level, role, title, text, place: `${file}:${line}`, milliseconds: 0 };
  if (judgement.type === 'held') return { ...head, verdict: 'pass', runs };
  if (judgement.type === 'broken') {
    const { finding } = judgement;
    const verdict = level === 'MUST' || strict ? 'fail' : 'warn';
    const evidence = keep?.(clause, finding);
    return { ...head, verdict, runs, finding: evidence ? { ...finding, evidence } : finding };
  }
  return { ...head, verdict: judgement.type, reason: judgement.reason, runs: 0 };
}
