import fc, { type Value } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { attemptValue, type AnyCheck } from '../attempts.js';
import type { Property } from '../Check.js';
import { examine, recover, type Examined } from '../examine.js';
import type { Profile } from '../Profile.js';
import type { Attempt, Rig } from '../Rig.js';
import type { RunOptions } from '../runCheck.js';
import { Violation } from '../Violation.js';
import type { Walk, Walking } from './Walk.js';

/** A walk over which a clause was broken. */
export interface Scouted {
  readonly walk: Walk;
  readonly attempt: Attempt;
}

/** Inputs of the words that are given in each state. */
const WORDS = 2;
const THOROUGH_WORDS = 3;
/** Milliseconds for all walks but those through each transition. */
const SHARE = 500;
const THOROUGH_SHARE = 20_000;
/** Tours for each scenario that a check has at the most. */
const TOURS = 5;
/** Clauses after which nobody walks on: so much is broken that walks say nothing any more. */
const ENOUGH = 5;

/**
 * Leads the program through its machine, and sees which clauses it breaks on the way. Each is seen once: whether it
 * breaks it again is found out when that clause is judged (see {@link judgeWalk}).
 */
export async function scout(
  rig: Rig,
  walking: Walking<Profile, object>,
  profile: Profile,
  options: RunOptions,
): Promise<ReadonlyMap<string, Scouted>> {
  const broken = new Map<string, Scouted>();
  for (const walk of walks(rig, walking, profile, options)) {
    const known = new Set(broken.keys());
    const found = await takeNarrowly(walk, (each) => take(rig, walking, profile, each, known));
    if (found && !broken.has(found.clause)) broken.set(found.clause, found);
    if (broken.size >= ENOUGH) break;
  }
  return broken;
}

interface Broken extends Scouted {
  readonly clause: string;
}

/** What goes wrong on a connection by itself has nothing to do with the others beside it. */
async function takeNarrowly(
  walk: Walk,
  taken: (walk: Walk) => Promise<Broken | undefined>,
): Promise<Broken | undefined> {
  const found = await taken(walk);
  if (!found) return undefined;
  for (const alone of walksOfEach(walk)) {
    const narrower = await taken(alone);
    if (narrower) return narrower;
  }
  return found;
}

/** The walk of each connection, as if there were no other; none where there is none. */
function walksOfEach({ walk }: Walk): Walk[] {
  const peers = [...new Set(walk.map(({ peer }) => peer))];
  if (peers.length < 2) return [];
  return peers.map((peer) => ({
    walk: walk.filter((move) => move.peer === peer).map((move) => ({ ...move, peer: 1 })),
  }));
}

/** Takes a walk once, and tells what is broken over it. */
async function take(
  rig: Rig,
  walking: Walking<Profile, object>,
  profile: Profile,
  walk: Walk,
  broken: ReadonlySet<string>,
): Promise<Broken | undefined> {
  let last: string | undefined;
  const property = propertyOf(walking, profile, async (stage) => {
    last = await walking.run(stage, walk, broken);
  });
  const attempt = await recover(rig, await attemptValue(rig, property, profile, walk, 'patient'));
  const clause = attempt.violation && (attempt.violation.clause ?? last);
  return clause === undefined ? undefined : { clause, walk, attempt };
}

/** Those through each transition, then those through all words, then any, as long as there is time. */
function* walks(
  rig: Rig,
  walking: Walking<Profile, object>,
  profile: Profile,
  { seed, runs, thorough = false }: RunOptions,
): Generator<Walk> {
  yield* walking.tours(profile, 1);
  const start = rig.now();
  const inTime = () => rig.now() - start < (thorough ? THOROUGH_SHARE : SHARE);
  const tours = walking.tours(profile, thorough ? THOROUGH_WORDS : WORDS);
  for (const tour of tours.slice(0, runs === undefined ? Infinity : TOURS * runs)) {
    if (!inTime()) return;
    yield tour;
  }
  const random = new fc.Random(xoroshiro128plus(seed));
  const given = walking.given(profile);
  for (let walk = 0; inTime() && walk < (runs ?? Infinity); walk++)
    yield given.generate(random, EDGE_CASES).value;
}

/** A bias of n makes one value in n an edge case. */
const EDGE_CASES = 4;

/** Finds out whether a clause that was broken over a walk is broken again. */
export async function judgeWalk(
  rig: Rig,
  walking: Walking<Profile, object>,
  check: AnyCheck,
  profile: Profile,
  { walk, attempt: first }: Scouted,
  { shrinks }: RunOptions,
): Promise<Examined> {
  await rig.renew();
  const property = walkProperty(walking, check.clause, profile);
  const value: Value<Walk> = new fc.Value(walk, undefined);
  return examine(
    {
      rig,
      check,
      profile,
      property,
      shrinks,
      attempt: (each, patience) => attemptValue(rig, property, profile, each, patience),
    },
    { value, first },
    1,
  );
}

/** The property that a program follows its machine as far as one clause is concerned. */
export function walkProperty(
  walking: Walking<Profile, object>,
  clause: string,
  profile: Profile,
): Property<object, unknown> {
  return propertyOf(walking, profile, async (stage, walk) => {
    try {
      await walking.run(stage, walk, new Set());
    } catch (problem) {
      if (!(problem instanceof Violation) || problem.clause === clause) throw problem;
    }
  });
}

function propertyOf(
  walking: Walking<Profile, object>,
  profile: Profile,
  run: (stage: object, walk: Walk) => Promise<void>,
): Property<object, unknown> {
  // It is given what the walking has made.
  return {
    type: 'property',
    examples: [],
    given: walking.given(profile),
    run: (stage, given) => run(stage, given as Walk),
  };
}
