import { levelUnder, type Clause } from '../spec/Spec.js';
import type { Subject } from '../sut/Subject.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { Check } from './Check.js';
import type { Listener } from './Event.js';
import type { Demands, Profile } from './Profile.js';
import { exitStatusOf, worst, type ClauseResult, type Verdict } from './Result.js';
import { Rig, startsAnew } from './Rig.js';
import { runCheck, type Outcome, type RunOptions } from './runCheck.js';
import type { Suite } from './Suite.js';

export interface SuiteOptions extends RunOptions {
  /** Prefixes of clause ids; none selects all. */
  readonly only: readonly string[];
  /** The beginning of a command line that runs this suite in the same way: `assay check NAME --strict`. */
  readonly commandLine: string;
  /** A broken SHOULD fails. */
  readonly strict: boolean;
  readonly demands: Demands;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/**
 * Checks a program against all selected clauses of a role, and tells the listener as it goes. The program is ended
 * whatever happens.
 *
 * @returns the exit status
 * @throws SubjectError when the program cannot be tested at all
 */
export async function runSuite(
  suite: Suite,
  subject: Subject,
  options: SuiteOptions,
  tell: Listener,
): Promise<0 | 1 | 2> {
  const { seed, strict, demands, timeout, now } = options;
  const start = now();
  const { protocol, role } = suite;
  tell({
    type: 'started',
    protocol: protocol.name,
    role,
    subject: subject.name,
    commandLine: `${options.commandLine} ${subject.invocation}`,
    seed,
    strict,
  });
  const rig = new Rig(subject, suite, timeout, now);
  try {
    await subject.start();
    const profile = await suite.probe({
      demands,
      async experiment(framing, play, fresh = false) {
        if (fresh) await rig.renew();
        return rig.play(framing, 'patient', play);
      },
    });
    tell({ type: 'profiled', profile, port: subject.port });
    const results: ClauseResult[] = [];
    for (const clause of selectClauses(suite, options.only)) {
      const check = suite.checks.find((each) => each.clause === clause.id);
      if (!check) continue;
      tell({ type: 'checking', clause: clause.id, title: check.title });
      const began = now();
      const judgement = await judge({ rig, suite, clause, check, profile, options });
      const result = { ...judgement, milliseconds: Math.round(now() - began) };
      results.push(result);
      tell({ type: 'checked', result });
    }
    const verdict = worst(results.map((result) => result.verdict));
    const exitStatus = exitStatusOf(results);
    tell({ type: 'finished', verdict, exitStatus, results, milliseconds: now() - start });
    return exitStatus;
  } finally {
    await subject.stop();
  }
}

/** The clauses of a suite's role under the prefixes given; all of them without any. */
export function selectClauses({ protocol, role }: Suite, prefixes: readonly string[]): Clause[] {
  const selected = ({ id }: Clause) =>
    prefixes.length === 0 ||
    prefixes.some((prefix) => id === prefix || id.startsWith(`${prefix.replace(/\/$/, '')}/`));
  return protocol.clauses.filter((clause) => clause.role === role && selected(clause));
}

interface Case {
  readonly rig: Rig;
  readonly suite: Suite;
  readonly clause: Clause;
  readonly check: Check;
  readonly profile: Profile;
  readonly options: SuiteOptions;
}

async function judge({
  rig,
  suite,
  clause,
  check,
  profile,
  options,
}: Case): Promise<Omit<ClauseResult, 'milliseconds'>> {
  const level = levelUnder(clause, profile.variant);
  const { id, role, text, file, line } = clause;
  const head = { id, level, role, title: check.title, text, place: `${file}:${line}` };
  const reason = check.inapplicable(profile);
  if (reason !== undefined) return { ...head, verdict: 'not-applicable', reason, runs: 0 };
  if (!profile.answers && !suite.basic.includes(id)) {
    return { ...head, verdict: 'untestable', reason: 'the program answers no query at all', runs: 0 };
  }
  try {
    if (profile.answers && !(await serviceable(rig, profile))) {
      return {
        ...head,
        verdict: 'untestable',
        reason: 'the program answers nobody any more, also after a new start',
        runs: 0,
      };
    }
    return {
      ...head,
      ...describe(await runCheck(rig, check, profile, options), level === 'MUST' || options.strict),
    };
  } catch (problem) {
    if (problem instanceof SubjectError)
      return { ...head, verdict: 'untestable', reason: problem.message, runs: 0 };
    const trace = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { ...head, verdict: 'error', reason: `the checker itself failed: ${trace}`, runs: 0 };
  }
}

/** Whether the program serves; where it does not, a new start may help. One that is started for each scenario does. */
async function serviceable(rig: Rig, profile: Profile): Promise<boolean> {
  if (startsAnew(profile) || (await rig.serves(profile))) return true;
  await rig.renew();
  return rig.serves(profile);
}

function describe(
  outcome: Outcome,
  binding: boolean,
): { verdict: Verdict; runs: number } & Partial<Pick<ClauseResult, 'finding' | 'observation'>> {
  const { runs } = outcome;
  switch (outcome.type) {
    case 'held':
      return { verdict: 'pass', runs };
    case 'observed':
      return { verdict: 'observed', runs, observation: outcome.observation };
    case 'flaky':
      return { verdict: 'flaky', runs, finding: outcome.finding };
    case 'broken':
      return { verdict: binding ? 'fail' : 'warn', runs, finding: outcome.finding };
  }
}
