import type { TraceVariant } from '../../protocols/TraceProtocol.js';
import { levelUnder, type Clause } from '../../spec/Spec.js';
import type { ProgramRun, RunnableProgram } from '../../sut/runs/ProgramRun.js';
import { interrupted } from '../../sut/startProblems.js';
import type { Listener } from '../Event.js';
import type { Profile } from '../Profile.js';
import { exitStatusOf, worst, type ClauseResult, type Evidence, type Finding } from '../Result.js';
import { judgeClause, type Judgement } from './judgeClause.js';
import { judgeRun, type JudgedRun } from './judgeRun.js';
import { playRuns } from './playRuns.js';
import type { ProgramCheck, ProgramSuite } from './ProgramSuite.js';

export interface RunsOptions {
  /** The variant of which the program has to be; without it, that of what it prints. */
  readonly variant?: string | undefined;
  /** How often it is run; without it, as often as the time allows. */
  readonly times?: number | undefined;
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

/** Runs that show an offence, until no more are needed; and runs that do not end. */
const ENOUGH = 3;
const ENOUGH_STUCK = 2;

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
  const { seed, strict, now, limit, times, signal, commandLine } = options;
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
    const variantOf = (runs: readonly ProgramRun[]) => variantFor(suite, options.variant, runs);
    const isEnough = (runs: readonly ProgramRun[]): boolean => {
      const judged = judgeAll(variantOf(runs), runs);
      return (
        runs.filter(({ stuck }) => stuck && (stuck.type !== 'slow' || runs[0]?.stuck)).length >=
          ENOUGH_STUCK || judged.filter(({ offences }) => offences.length > 0).length >= ENOUGH
      );
    };
    const [first] = suite.protocol.clauses;
    const onRun = (number: number, of: number) =>
      tell({ type: 'checking', clause: first!.id, title: `run ${number} of ${of}` });
    const runs = await playRuns(program, { times, limit, seed, signal, now, isEnough, onRun });
    if (signal?.aborted) throw interrupted();
    const variant = variantOf(runs);
    const judged = judgeAll(variant, runs);
    const profile = profileOf(suite, options, variant, judged);
    tell({ type: 'profiled', profile, port: undefined });
    const results: ClauseResult[] = [];
    for (const { clause, check } of selected(suite, options.only)) {
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

/** The checks under the prefixes given, with their clauses; all of them without any. */
function selected(
  { protocol, checks }: ProgramSuite,
  only: readonly string[],
): readonly { readonly clause: Clause; readonly check: ProgramCheck }[] {
  return protocol.clauses
    .filter(
      ({ id }) =>
        only.length === 0 ||
        only.some((prefix) => id === prefix || id.startsWith(`${prefix.replace(/\/$/, '')}/`)),
    )
    .flatMap((clause) => {
      const check = checks.find((each) => each.clause === clause.id);
      return check ? [{ clause, check }] : [];
    });
}

function variantFor(
  { protocol, variantOf }: ProgramSuite,
  demanded: string | undefined,
  runs: readonly ProgramRun[],
): TraceVariant | undefined {
  if (demanded !== undefined) return protocol.variants.find(({ name }) => name === demanded);
  return runs.map(({ output }) => variantOf(output)).find((variant) => variant !== undefined);
}

function judgeAll(variant: TraceVariant | undefined, runs: readonly ProgramRun[]): readonly JudgedRun[] {
  return runs.map((run) => (variant ? judgeRun(variant, run) : { run, trace: [], offences: [] }));
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
