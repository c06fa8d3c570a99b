import type { Attempt } from './Rig.js';
import type { Patience } from './Scenario.js';

/** An attempt that went wrong, and how often it did so with the same input. */
export interface Confirmed {
  readonly attempt: Attempt;
  readonly times: number;
  readonly of: number;
}

/** How often an input that has gone wrong once is tried again. */
const TRIES = 3;

/**
 * Tries an input again that has gone wrong, until it does so once more. Silence has been waited for with the full limit
 * the first time, so a shorter one will do now.
 */
export async function confirm(
  first: Attempt,
  again: (patience: Patience) => Promise<Attempt>,
): Promise<Confirmed> {
  let attempt = first;
  for (let tries = 1; tries <= TRIES; tries++) {
    // The last try has all the time there is: a machine under load must not turn a late answer into a fluke.
    attempt = await again(tries < TRIES ? 'brisk' : 'patient');
    if (attempt.violation) return { attempt, times: 2, of: tries + 1 };
  }
  return { attempt: first, times: 1, of: TRIES + 1 };
}
