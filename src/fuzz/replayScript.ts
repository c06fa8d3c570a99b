import type { Arena } from './Arena.js';
import type { Outcome } from './Outcome.js';
import { playAnew, type Confirmed } from './confirm.js';
import type { Script } from './script/Action.js';

/** What became of a case that went wrong once. */
export type ReplayedScript =
  /** It went well so many times. */
  | { readonly type: 'fixed'; readonly runs: number }
  | { readonly type: 'still fails'; readonly confirmed: Confirmed };

/** How often a case is played before it is believed to go well, where it always went wrong; and at the most. */
const TRIES = 3;
const MOST_TRIES = 20;

/**
 * Plays a case again, with a program that is started anew each time, and judges it anew.
 *
 * @param reproduced - how often it went wrong before: one that seldom does is played more often
 */
export async function replayScript(
  arena: Arena,
  script: Script,
  { times, of }: Confirmed['reproduced'],
): Promise<ReplayedScript> {
  const tries = Math.min(MOST_TRIES, Math.ceil((TRIES * of) / times));
  for (let run = 1; run <= tries; run++) {
    const outcome: Outcome = await playAnew(arena, script, 'patient');
    const { wrong } = outcome;
    if (wrong)
      return {
        type: 'still fails',
        confirmed: { script, outcome: { ...outcome, wrong }, reproduced: { times: 1, of: run } },
      };
  }
  return { type: 'fixed', runs: tries };
}
