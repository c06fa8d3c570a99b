import { describeExit, type Exit } from '../sut/Subject.js';
import type { Check, Property } from './Check.js';
import type { Confirmed } from './confirm.js';
import type { Profile } from './Profile.js';
import type { Finding } from './Result.js';
import type { Attempt, Rig } from './Rig.js';
import type { Patience } from './Scenario.js';
import { Violation, type Difference } from './Violation.js';

/** A check of any role: the rig of its role gives it its stage. */
export type AnyCheck = Check<Profile, object>;

/** Plays the scenario of a check with a value. */
export async function attemptValue(
  rig: Rig,
  property: Property<object, unknown>,
  profile: Profile,
  value: unknown,
  patience: Patience,
): Promise<Attempt> {
  const attempt = await rig.attempt(profile, patience, (part) => property.run({ ...part, profile }, value));
  if (attempt.violation || !attempt.exit || rig.startsAnew(profile)) return attempt;
  return { ...attempt, violation: programEnded(attempt.exit) };
}

function programEnded(exit: Exit): Violation {
  const actual = `the program ended with ${describeExit(exit)}`;
  return new Violation({ kind: 'program ended', expected: ['a program that goes on serving'], actual });
}

/** The program serves nobody any more. */
export function outOfService(): Violation {
  return new Violation({
    kind: 'out of service',
    expected: ['a program that goes on serving'],
    actual: 'it answered nobody any more after this',
  });
}

/** What the scenarios so far have done to the program, though each of them went well. */
export async function worn(rig: Rig, profile: Profile): Promise<Violation | undefined> {
  if (rig.startsAnew(profile)) return undefined;
  const death = rig.takeDeath();
  if (death) return programEnded(death);
  return (await rig.serves(profile)) ? undefined : outOfService();
}

/** What attempts with a value have shown. */
export function findingOf(
  check: AnyCheck,
  given: unknown,
  shown: Attempt,
  first: Attempt,
  { times, of }: Omit<Confirmed, 'attempt'>,
): Finding {
  const difference = withExit((shown.violation ?? first.violation!).difference, shown.exit);
  const hint = check.hint(difference);
  return {
    difference,
    ...(typeof hint === 'object' ? { hint: hint.text, diagnosis: hint.diagnosis } : { hint }),
    given,
    transcript: shown.transcript,
    original: first.transcript,
    reproduced: { times, of },
    exit: shown.exit,
    output: shown.output,
    errors: shown.errors,
  };
}

/** That the program is gone says more than that its connections are. */
function withExit(difference: Difference, exit: Exit | undefined): Difference {
  if (!exit || difference.kind !== 'ended') return difference;
  return {
    ...difference,
    actual: `${difference.actual}: the program had ended with ${describeExit(exit)}`,
    kind: 'program ended',
  };
}
