import type { Arena } from './Arena.js';
import { playAnew, type Confirmed } from './confirm.js';
import { simplerScripts } from './script/simplerScripts.js';
import type { Script } from './script/Action.js';

/** What making small may cost: plays, and milliseconds. */
const PLAYS = 400;
const TIME = 10_000;
/** Milliseconds that are taken for it though the campaign's time is up. */
const LEAST = 3000;
/** Tries of a case that does not go wrong each time. */
const MOST_TRIES = 4;

/**
 * Makes a case small that goes wrong: fewer actions, then fewer lines and octets, then fewer segments; each is played with
 * the program, and kept where it goes wrong in the same way.
 *
 * @param timeLeft - milliseconds until the campaign ends
 */
export async function minimise(
  arena: Arena,
  confirmed: Confirmed,
  timeLeft: number,
  signal: AbortSignal,
): Promise<Confirmed> {
  const deadline = arena.now() + Math.min(TIME, Math.max(LEAST, timeLeft));
  const { times, of } = confirmed.reproduced;
  const tries = Math.min(MOST_TRIES, Math.ceil((2 * of) / times) - 1);
  let best = confirmed;
  let plays = 0;
  let candidates = simplerScripts(best.script, (what) => arena.attack.simpler?.(what) ?? []);
  for (let next = candidates.next(false); !next.done;) {
    if (plays >= PLAYS || arena.now() > deadline || signal.aborted) break;
    const found = await goesWrong(next.value);
    if (found) best = found;
    next = candidates.next(found !== undefined);
  }
  return best;

  async function goesWrong(script: Script): Promise<Confirmed | undefined> {
    for (let attempt = 0; attempt < tries; attempt++) {
      plays++;
      const outcome = await playAnew(arena, script, 'brisk');
      const { wrong } = outcome;
      // Whoever interrupts the campaign has ended the program.
      if (signal.aborted) return undefined;
      if (wrong && isSame(wrong, outcome.site?.place))
        return { ...best, script, outcome: { ...outcome, wrong } };
    }
    return undefined;
  }

  function isSame({ kind }: Confirmed['outcome']['wrong'], place: string | undefined): boolean {
    const { wrong, site } = confirmed.outcome;
    return kind === wrong.kind && place === site?.place;
  }
}
