import type { Arbitrary, Value } from 'fast-check';
import type { Attempt } from './Rig.js';

/** A value and the attempt that shows how it goes wrong. */
export interface Failure {
  readonly value: Value<unknown>;
  readonly attempt: Attempt;
}

/**
 * Looks for a smaller value that goes wrong in the same way. Only the kind of difference decides about that: a smaller
 * value that fails for another reason proves something else.
 *
 * @param budget - attempts at the most
 * @param inTime - false when no more attempts are to be made
 */
export async function shrink(
  arbitrary: Arbitrary<unknown>,
  failure: Failure,
  attempt: (value: unknown) => Promise<Attempt>,
  budget: number,
  inTime: () => boolean,
): Promise<Failure> {
  let smallest = failure;
  let left = budget;
  for (let improved = true; improved;) {
    improved = false;
    if (!isShrinkable(arbitrary, smallest.value)) break;
    for (const value of arbitrary.shrink(smallest.value.value, smallest.value.context)) {
      if (left-- <= 0 || !inTime()) return smallest;
      const smaller = await attempt(value.value);
      if (smaller.violation?.difference.kind !== failure.attempt.violation?.difference.kind) continue;
      smallest = { value, attempt: smaller };
      improved = true;
      break;
    }
  }
  return smallest;
}

/** A value that was not generated can be shrunk only where the arbitrary could have generated it. */
function isShrinkable(arbitrary: Arbitrary<unknown>, { context, value }: Value<unknown>): boolean {
  return context !== undefined || arbitrary.canShrinkWithoutContext(value);
}
