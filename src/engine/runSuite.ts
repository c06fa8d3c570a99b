import { levelUnder, type Clause } from '../spec/Spec.js';
import { interrupted } from '../sut/startProblems.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { Listener } from './Event.js';
import type { Demands, Profile } from './Profile.js';
import {
  exitStatusOf,
  worst,
  type ClauseResult,
  type Evidence,
  type Finding,
  type Verdict,
} from './Result.js';
import type { Rig } from './Rig.js';
import type { AnyCheck } from './attempts.js';
import { judgeWalk, scout, type Scouted } from './walk/scout.js';
import type { Walking } from './walk/Walk.js';
import { runCheck, type Outcome, type RunOptions } from './runCheck.js';
import { selectClauses } from './selectClauses.js';
import type { Suite } from './Suite.js';

export interface SuiteOptions extends RunOptions {
  /** Prefixes of clause ids; none selects all. */
  readonly only: readonly string[];
  /** The ids of clauses that are checked before the others, in this order. */
  readonly first?: readonly string[] | undefined;
  /** The beginning of a command line that runs this suite in the same way: `assay check NAME --strict`. */
  readonly commandLine: string;
  /** A broken SHOULD fails. */
  readonly strict: boolean;
  readonly demands: Demands;
  /** Milliseconds for all of it: what is not checked by then is not decided. */
  readonly budget?: number | undefined;
  /** Keeps a finding, and tells where; without it, nothing is kept. */
  readonly keep?: ((clause: Clause, finding: Finding) => Evidence | undefined) | undefined;
  /** Once it is aborted, no more clauses are checked. */
  readonly signal?: AbortSignal | undefined;
  /** Whether what has been found out about a clause is all that is asked for: no more clauses are checked then. */
  readonly isEnough?: ((result: ClauseResult) => boolean) | undefined;
  /** The listener is told what of the protocol was brought about. */
  readonly covers?: true;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** How a program under test is called. */
export interface Named {
  readonly name: string;
  readonly invocation: string;
}

/**
 * Checks a program against all selected clauses of a role, and tells the listener as it goes. The program is ended
 * whatever happens.
 *
 * @returns the exit status
 * @throws SubjectError when the program cannot be tested at all, or the check is interrupted
 */
export async function runSuite(
  suite: Suite,
  { name, invocation }: Named,
  rig: Rig,
  options: SuiteOptions,
  tell: Listener,
): Promise<0 | 1 | 2> {
  const { seed, strict, demands, now } = options;
  const start = now();
  const { protocol, role } = suite;
  tell({
    type: 'started',
    protocol: protocol.name,
    role,
    subject: name,
    commandLine: `${options.commandLine} ${invocation}`,
    seed,
    strict,
  });
  try {
    const profile = await rig.probe(demands);
    tell({ type: 'profiled', profile, port: rig.port });
    const clauses = selectClauses(suite, options.only);
    const scouted = await scouting(suite, rig, profile, options);
    const checked = new Map<string, ClauseResult>();
    // Whoever is in a hurry wants to know first what has been seen to break.
    const first = [...(options.isEnough ? scouted.keys() : []), ...(options.first ?? [])];
    for (const clause of withFirst(clauses, first)) {
      const check = checksOf(suite).find((each) => each.clause === clause.id);
      if (!check) continue;
      if (options.signal?.aborted) throw interrupted();
      tell({ type: 'checking', clause: clause.id, title: check.title });
      const began = now();
      const late = options.budget !== undefined && began - start > options.budget;
      const judgement = late
        ? undecided(clause, check, profile)
        : await judge({ rig, suite, clause, check, profile, scouted, options });
      const result = { ...judgement, milliseconds: Math.round(now() - began) };
      checked.set(clause.id, result);
      tell({ type: 'checked', result });
      if (options.isEnough?.(result)) break;
    }
    const results = clauses.flatMap(({ id }) => checked.get(id) ?? []);
    if (options.covers) {
      const { coverageOf } = await import('./coverage/coverageOf.js');
      const otherWay = suite.otherWay?.(profile);
      const conversations = rig.conversations.kept;
      tell({
        type: 'covered',
        coverage: coverageOf({
          protocol,
          role,
          profile,
          otherWay,
          results,
          conversations,
          checked: new Set(suite.checks.map(({ clause }) => clause)),
        }),
      });
    }
    const verdict = worst(results.map((result) => result.verdict));
    const exitStatus = exitStatusOf(results);
    tell({ type: 'finished', verdict, exitStatus, results, milliseconds: now() - start });
    return exitStatus;
  } finally {
    await rig.stop();
  }
}

/** The clauses with some of them before the others, as these stand there; else in their own order. */
function withFirst(clauses: readonly Clause[], first: readonly string[]): Clause[] {
  const placeOf = ({ id }: Clause) => (first.includes(id) ? first.indexOf(id) : first.length);
  return clauses.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The checks of a suite of any role. */
export function checksOf(suite: Suite): readonly AnyCheck[] {
  // The rig of a role gives the checks of that role the stage that they ask for.
  return suite.checks;
}

/** What the program does on its way through the states of its machine. */
async function scouting(
  suite: Suite,
  rig: Rig,
  profile: Profile,
  options: SuiteOptions,
): Promise<Case['scouted']> {
  const walking = walkingOf(suite);
  if (!walking || !profile.answers || options.signal?.aborted) return new Map();
  try {
    return await scout(rig, walking, profile, options);
  } catch (problem) {
    // That it cannot be started any more, each clause says for itself; a fault of the checker is told with the first one.
    const [first] = suite.basic;
    if (problem instanceof SubjectError || first === undefined) return new Map();
    return new Map([[first, problem instanceof Error ? problem : new Error(String(problem))]]);
  }
}

/** How the programs of a suite of any role are led through their machine. */
export function walkingOf(suite: Suite): Walking<Profile, object> | undefined {
  // The rig of a role gives the walks of that role the stage that they ask for.
  return suite.walking;
}

interface Case {
  readonly rig: Rig;
  readonly suite: Suite;
  readonly clause: Clause;
  readonly check: AnyCheck;
  readonly profile: Profile;
  /** Walks over which clauses were broken, or why there were none. */
  readonly scouted: ReadonlyMap<string, Scouted | Error>;
  readonly options: SuiteOptions;
}

type Judgement = Omit<ClauseResult, 'milliseconds'>;

function headOf(clause: Clause, check: AnyCheck, profile: Profile) {
  const { id, role, text, file, line } = clause;
  const level = levelUnder(clause, profile);
  return { id, level, role, title: check.title, text, place: `${file}:${line}` };
}

/** There was no time for it. */
function undecided(clause: Clause, check: AnyCheck, profile: Profile): Judgement {
  const inapplicable = check.inapplicable(profile);
  if (inapplicable !== undefined)
    return { ...headOf(clause, check, profile), verdict: 'not-applicable', reason: inapplicable, runs: 0 };
  const reason = 'the time for all of it was over before (--budget)';
  return { ...headOf(clause, check, profile), verdict: 'inconclusive', reason, runs: 0 };
}

async function judge({ rig, suite, clause, check, profile, scouted, options }: Case): Promise<Judgement> {
  const head = headOf(clause, check, profile);
  const { id, level } = head;
  const reason = check.inapplicable(profile);
  if (reason !== undefined) return { ...head, verdict: 'not-applicable', reason, runs: 0 };
  if (!profile.answers && !suite.basic.includes(id)) {
    return { ...head, verdict: 'untestable', reason: MUTE[suite.role], runs: 0 };
  }
  try {
    if (profile.answers && !(await serviceable(rig, profile)) && !suite.basic.includes(id)) {
      return {
        ...head,
        verdict: 'untestable',
        reason: 'the program answers nobody any more, also after a new start',
        runs: 0,
      };
    }
    const own = await runCheck(rig, check, profile, options);
    const walked = scouted.get(id);
    if (walked instanceof Error) throw walked;
    // What the check itself finds is told best.
    const outcome =
      own.type === 'held' && walked && suite.walking
        ? await judgeWalk(rig, walkingOf(suite)!, check, profile, walked, options)
        : own;
    const described = describe(outcome, level === 'MUST' || options.strict);
    const { finding } = described;
    if (!finding || !options.keep) return { ...head, ...described };
    return { ...head, ...described, finding: { ...finding, evidence: options.keep(clause, finding) } };
  } catch (problem) {
    if (problem instanceof SubjectError)
      return { ...head, verdict: 'untestable', reason: problem.message, runs: 0 };
    const trace = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { ...head, verdict: 'error', reason: `the checker itself failed: ${trace}`, runs: 0 };
  }
}

/** Whether the program serves; where it does not, a new start may help. One that is started for each scenario does. */
async function serviceable(rig: Rig, profile: Profile): Promise<boolean> {
  if (rig.startsAnew(profile) || (await rig.serves(profile))) return true;
  await rig.renew();
  return rig.serves(profile);
}

const MUTE = {
  server: 'the program does not answer at all',
  client: 'the program does not send what its user types',
  pair: 'nothing comes of what the user of the client types',
};

/** What went wrong within the limit went well with more time. */
const TOO_SLOW = 'the program is slow: with more time it went well (--timeout)';

function describe(
  outcome: Outcome,
  binding: boolean,
): { verdict: Verdict; runs: number } & Partial<Pick<ClauseResult, 'finding' | 'observation' | 'reason'>> {
  const { runs } = outcome;
  switch (outcome.type) {
    case 'held':
      return { verdict: 'pass', runs };
    case 'observed':
      return { verdict: 'observed', runs, observation: outcome.observation };
    case 'flaky':
      return { verdict: 'flaky', runs, finding: outcome.finding };
    case 'inconclusive':
      return { verdict: 'inconclusive', runs, finding: outcome.finding, reason: TOO_SLOW };
    case 'broken':
      return { verdict: binding ? 'fail' : 'warn', runs, finding: outcome.finding };
  }
}
