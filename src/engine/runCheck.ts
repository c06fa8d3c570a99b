import fc, { type Value } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { attemptValue, outOfService, worn, type AnyCheck } from './attempts.js';
import type { Observation, Property } from './Check.js';
import { examine, type AttemptValue, type Examined } from './examine.js';
import type { Profile } from './Profile.js';
import type { Rig } from './Rig.js';
import type { Patience } from './Scenario.js';

export interface RunOptions {
  readonly seed: number;
  /** Scenarios for each check; without it, as many as fit its share of the time. */
  readonly runs: number | undefined;
  /** Whether a smaller input is looked for where something goes wrong; without it, yes. */
  readonly shrinks?: boolean | undefined;
  /** Takes more time: more scenarios, longer walks. */
  readonly thorough?: boolean | undefined;
}

/** What a check found. */
export type Outcome =
  | { readonly type: 'held'; readonly runs: number }
  | Examined
  | { readonly type: 'observed'; readonly runs: number; readonly observation: string };

/** Scenarios for each check, unless the program is slow. */
const RUNS = 20;
const MINIMUM_RUNS = 3;
/** Milliseconds that the scenarios of one check may take together, as far as that leaves {@link MINIMUM_RUNS}. */
const SHARE = 250;
/** How many times as much of both where the check is thorough. */
const THOROUGHNESS = 5;

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
  const { shrinks } = options;
  const times = options.thorough ? THOROUGHNESS : 1;
  let planned = Math.min(most, options.runs ?? RUNS * times);
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
      const outcome = await examine(
        { rig, check, profile, property, attempt, shrinks },
        { value, first },
        runs,
      );
      if (outcome.type !== 'flaky' || flaky) return outcome;
      // What others before it have done to the program may show only here: the rest is tried with a new one.
      flaky = outcome;
      await rig.renew();
    }
    if (options.runs === undefined)
      planned = Math.min(planned, affordable(rig.now() - start, property.examples.length, SHARE * times));
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
    { rig, check, profile, property, attempt: again, shrinks },
    { value: last!, first: { ...first, violation: first.violation ?? outOfService() } },
    runs,
  );
}

/** Scenarios that fit a check's share of the time, each taking so long; all its examples in any case. */
function affordable(milliseconds: number, examples: number, share: number): number {
  return Math.max(MINIMUM_RUNS, examples, Math.floor(share / Math.max(milliseconds, 1)));
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
