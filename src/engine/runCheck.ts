import fc, { type Value } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { attemptValue, findingOf, outOfService, worn, type AnyCheck } from './attempts.js';
import type { Observation, Property } from './Check.js';
import { confirm } from './confirm.js';
import type { Profile } from './Profile.js';
import type { Finding } from './Result.js';
import type { Attempt, Rig } from './Rig.js';
import type { Patience } from './Scenario.js';
import { shrink } from './shrink.js';
import type { Divergence } from './Violation.js';

export interface RunOptions {
  readonly seed: number;
  /** Scenarios for each check; without it, as many as fit its share of the time. */
  readonly runs: number | undefined;
}

/** What a check found. */
export type Outcome =
  | { readonly type: 'held'; readonly runs: number }
  | { readonly type: 'broken' | 'flaky' | 'inconclusive'; readonly runs: number; readonly finding: Finding }
  | { readonly type: 'observed'; readonly runs: number; readonly observation: string };

/** Scenarios for each check, unless the program is slow. */
const RUNS = 20;
const MINIMUM_RUNS = 3;
/** Milliseconds that the scenarios of one check may take together, as far as that leaves {@link MINIMUM_RUNS}. */
const SHARE = 250;
/** Attempts at finding a smaller input, and the milliseconds for them. */
const SHRINK_BUDGET = 80;
const SHRINK_TIME = 3_000;

/** Runs one check against a program whose profile is known. */
export function runCheck(rig: Rig, check: AnyCheck, profile: Profile, options: RunOptions): Promise<Outcome> {
  return check.method.type === 'observation'
    ? observe(rig, check.method, profile)
    : runProperty(rig, check, check.method, profile, options);
}

async function observe(rig: Rig, method: Observation<object>, profile: Profile): Promise<Outcome> {
  let observation = '';
  const { violation } = await rig.attempt(profile, 'patient', async (part) => {
    observation = await method.observe({ ...part, profile });
  });
  return {
    type: 'observed',
    runs: 1,
    observation: violation ? `could not be seen: ${violation.difference.actual}` : observation,
  };
}

async function runProperty(
  rig: Rig,
  check: AnyCheck,
  property: Property<object, unknown>,
  profile: Profile,
  options: RunOptions,
): Promise<Outcome> {
  if (rig.unsteady) await rig.renew();
  const attempt = async (value: unknown, patience: Patience) => {
    if (property.fresh) await rig.renew();
    return attemptValue(rig, property, profile, value, patience);
  };
  const { most = Infinity } = property;
  let planned = Math.min(most, options.runs ?? RUNS);
  let runs = 0;
  let last: Value<unknown> | undefined;
  let flaky: Outcome | undefined;
  for (const value of values(property, options.seed, check.clause)) {
    if (runs >= planned) break;
    last = value;
    runs++;
    const start = rig.now();
    const first = await attempt(value.value, 'patient');
    if (first.violation) {
      const outcome = await examine(rig, check, profile, property, { value, first }, runs, attempt);
      if (outcome.type !== 'flaky' || flaky) return outcome;
      // What others before it have done to the program may show only here: the rest is tried with a new one.
      flaky = outcome;
      await rig.renew();
    }
    if (options.runs === undefined)
      planned = Math.min(planned, affordable(rig.now() - start, property.examples.length));
  }
  if (flaky) return flaky;
  if (!(await worn(rig, profile))) return { type: 'held', runs };
  // Each scenario went well, but they have worn the program out: the last one, if it does so again.
  const again: AttemptValue = async (value, patience) => {
    await rig.renew();
    const tried = await attempt(value, patience);
    return tried.violation ? tried : { ...tried, violation: await worn(rig, profile) };
  };
  const first = await again(last!.value, 'patient');
  return examine(
    rig,
    check,
    profile,
    property,
    { value: last!, first: { ...first, violation: first.violation ?? outOfService() } },
    runs,
    again,
  );
}

/** Scenarios that fit the share of a check, each taking so long; all its examples in any case. */
function affordable(milliseconds: number, examples: number): number {
  return Math.max(MINIMUM_RUNS, examples, Math.floor(SHARE / Math.max(milliseconds, 1)));
}

/** What slowness alone can bring about. */
const OF_TIME: ReadonlySet<Divergence> = new Set<Divergence>([
  'silence',
  'not ended',
  'not shown',
  'program runs',
  'refused',
  'not connected',
]);

type AttemptValue = (value: unknown, patience: Patience) => Promise<Attempt>;

async function examine(
  rig: Rig,
  check: AnyCheck,
  profile: Profile,
  property: Property<object, unknown>,
  { value, first }: { value: Value<unknown>; first: Attempt },
  runs: number,
  attempt: AttemptValue,
): Promise<Outcome> {
  // Nothing that would be tried with a program that is gone says anything about it.
  if (await rig.lost(profile)) {
    const finding = findingOf(check, value.value, first, first, { times: 1, of: 1 });
    return { type: 'broken', runs, finding };
  }
  await recover(rig, first);
  const confirmed = await confirm(first, async (patience) =>
    recover(rig, await attempt(value.value, patience)),
  );
  if (confirmed.times < 2) {
    rig.unsteady = true;
    return { type: 'flaky', runs, finding: findingOf(check, value.value, first, first, confirmed) };
  }
  if (rig.pace.slow && OF_TIME.has(confirmed.attempt.violation!.difference.kind)) {
    const unhurried = await recover(rig, await attempt(value.value, 'endless'));
    if (!unhurried.violation)
      return { type: 'inconclusive', runs, finding: findingOf(check, value.value, first, first, confirmed) };
  }
  const deadline = rig.now() + SHRINK_TIME;
  const smallest = await shrink(
    property.given,
    { value, attempt: confirmed.attempt },
    async (smaller) => recover(rig, await attempt(smaller, 'brisk')),
    SHRINK_BUDGET,
    () => rig.now() < deadline,
  );
  // A smaller input was tried with little patience: what it shows must hold with all of it.
  const proof =
    smallest.value === value
      ? confirmed.attempt
      : await recover(rig, await attempt(smallest.value.value, 'patient'));
  return {
    type: 'broken',
    runs,
    finding: proof.violation
      ? findingOf(check, smallest.value.value, proof, first, confirmed)
      : findingOf(check, value.value, confirmed.attempt, first, confirmed),
  };
}

/** After something went wrong, the next scenario shall find the program as it was; a wrong answer alone does it no harm. */
async function recover(rig: Rig, attempt: Attempt): Promise<Attempt> {
  const kind = attempt.violation?.difference.kind;
  if (kind !== undefined && (kind !== 'wrong octets' || attempt.exit)) await rig.renew();
  return attempt;
}

/** The examples of a property, then generated values without end; the same ones for the same seed and clause. */
function* values(
  { examples, given }: Property<object, unknown>,
  seed: number,
  clause: string,
): Generator<Value<unknown>> {
  for (const value of examples) yield new fc.Value(value, undefined);
  const random = new fc.Random(xoroshiro128plus(seed ^ hash(clause)));
  // A bias of n makes one value in n an edge case.
  for (;;) yield given.generate(random, EDGE_CASES);
}

const EDGE_CASES = 4;

/** FNV-1a, so that each check has numbers of its own, whichever others run. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
  return value | 0;
}
