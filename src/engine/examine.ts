import type { Value } from 'fast-check';
import { findingOf, type AnyCheck } from './attempts.js';
import type { Property } from './Check.js';
import { confirm } from './confirm.js';
import type { Profile } from './Profile.js';
import type { Finding } from './Result.js';
import type { Attempt, Rig } from './Rig.js';
import type { Patience } from './Scenario.js';
import { shrink } from './shrink.js';
import type { Divergence } from './Violation.js';

/** Attempts at finding a smaller input, and the milliseconds for them. */
const SHRINK_BUDGET = 80;
const SHRINK_TIME = 3_000;

/** What slowness alone can bring about. */
const OF_TIME: ReadonlySet<Divergence> = new Set<Divergence>([
  'silence',
  'not ended',
  'not shown',
  'program runs',
  'refused',
  'not connected',
]);

/** Plays the scenario of a check with a value. */
export type AttemptValue = (value: unknown, patience: Patience) => Promise<Attempt>;

/** With what something that went wrong is tried again. */
export interface Examination {
  readonly rig: Rig;
  readonly check: AnyCheck;
  readonly profile: Profile;
  readonly property: Property<object, unknown>;
  readonly attempt: AttemptValue;
  /** Whether a smaller input is looked for; without it, yes. */
  readonly shrinks?: boolean | undefined;
}

/** What became of something that went wrong once. */
export interface Examined {
  readonly type: 'broken' | 'flaky' | 'inconclusive';
  readonly runs: number;
  readonly finding: Finding;
}

/**
 * Finds out whether something that went wrong does so again, and how little is needed for it.
 *
 * @param runs - scenarios that were played so far
 */
export async function examine(
  { rig, check, profile, property, attempt, shrinks = true }: Examination,
  { value, first }: { readonly value: Value<unknown>; readonly first: Attempt },
  runs: number,
): Promise<Examined> {
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
    shrinks ? SHRINK_BUDGET : 0,
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
export async function recover(rig: Rig, attempt: Attempt): Promise<Attempt> {
  const kind = attempt.violation?.difference.kind;
  if (kind !== undefined && (kind !== 'wrong octets' || attempt.exit)) await rig.renew();
  return attempt;
}
