import { levelUnder } from '../spec/Spec.js';
import { SubjectError } from '../sut/SubjectError.js';
import { attemptValue, findingOf, worn, type AnyCheck } from './attempts.js';
import { decodeValue } from './encodeValue.js';
import type { Profile } from './Profile.js';
import type { ClauseResult } from './Result.js';
import type { Attempt, Rig } from './Rig.js';
import { checksOf, walkingOf } from './runSuite.js';
import type { Suite } from './Suite.js';
import type { Trace } from './Trace.js';
import { walkProperty } from './walk/scout.js';
import { isWalk } from './walk/Walk.js';

/** What became of a finding that was kept. */
export type Replayed =
  | { readonly type: 'fixed'; readonly runs: number }
  | { readonly type: 'still fails'; readonly result: ClauseResult }
  | { readonly type: 'cannot replay'; readonly reason: string };

/** How often a scenario is played before it is believed to go well, where it always went wrong; and at the most. */
const TRIES = 3;
const MOST_TRIES = 20;

/**
 * Plays the scenario of a trace again, and judges it anew. The program is ended whatever happens.
 *
 * @param rig - with the program that is tested now
 */
export async function replay(suite: Suite, rig: Rig, trace: Trace): Promise<Replayed> {
  const check = checksOf(suite).find(({ clause }) => clause === trace.clause);
  if (!check || check.method.type !== 'property')
    return cannot(`there is no check of ${trace.clause} in this version`);
  if (trace.grammar !== suite.protocol.grammarHash)
    return cannot('the grammar of the protocol is not the one that the trace was made under');
  const { method } = check;
  try {
    const profile = await rig.probe(trace.demands);
    const reason = check.inapplicable(profile);
    if (reason !== undefined) return cannot(`the clause is not asked of this program now: ${reason}`);
    const value = decodeValue(trace.given);
    const walking = walkingOf(suite);
    const property = isWalk(value) && walking ? walkProperty(walking, check.clause, profile) : method;
    const { times, of } = trace.reproduced;
    const tries = Math.min(MOST_TRIES, Math.ceil((TRIES * of) / times));
    for (let run = 1; run <= tries; run++) {
      const played = await attemptValue(rig, property, profile, value, 'patient');
      const violation = played.violation ?? (await worn(rig, profile));
      if (violation)
        return {
          type: 'still fails',
          result: resultOf(suite, check, profile, value, run, { ...played, violation }),
        };
    }
    return { type: 'fixed', runs: tries };
  } catch (problem) {
    if (problem instanceof SubjectError) return cannot(problem.message);
    throw problem;
  } finally {
    await rig.stop();
  }
}

function cannot(reason: string): Replayed {
  return { type: 'cannot replay', reason };
}

function resultOf(
  { protocol }: Suite,
  check: AnyCheck,
  profile: Profile,
  given: unknown,
  runs: number,
  attempt: Attempt,
): ClauseResult {
  // A check has the id of its clause.
  const clause = protocol.clauses.find(({ id }) => id === check.clause)!;
  const level = levelUnder(clause, profile);
  const { id, role, text, file, line } = clause;
  return {
    id,
    level,
    role,
    title: check.title,
    text,
    place: `${file}:${line}`,
    verdict: level === 'MUST' ? 'fail' : 'warn',
    runs,
    milliseconds: 0,
    finding: findingOf(check, given, attempt, attempt, { times: 1, of: runs }),
  };
}
