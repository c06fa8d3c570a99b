import type { Arena } from './Arena.js';
import { playAnew, type Confirmed } from './confirm.js';
import type { FindingKind } from './FuzzFinding.js';
import type { Outcome } from './Outcome.js';
import { asDialogue } from './script/asDialogue.js';
import { simplerScripts } from './script/simplerScripts.js';
import type { Script } from './script/Action.js';

/** What making small may cost: plays, and milliseconds. */
const PLAYS = 400;
const TIME = 10_000;
/** Milliseconds that are taken for it though the campaign's time is up. */
const LEAST = 3000;
/** Tries of a case that does not go wrong each time. */
const MOST_TRIES = 4;
/** The share of the time in which the program is not started anew for each play. */
const QUICK = 0.4;
/** Defects that leave a program as it was, mostly. */
const HARMLESS: ReadonlySet<FindingKind> = new Set(['wrong answer', 'wrong octets']);

/**
 * Makes a case small that goes wrong: fewer actions, then fewer lines and octets, then fewer segments, and at last line by
 * line, as people read it; each is played with the program, and kept where it goes wrong in the same way. A start takes longer than a hundred lines: so what
 * comes first is a search without them, and what that has found counts where it goes wrong with a fresh program too.
 *
 * @param timeLeft - milliseconds until the campaign ends
 */
export async function minimise(
  arena: Arena,
  confirmed: Confirmed,
  timeLeft: number,
  signal: AbortSignal,
): Promise<Confirmed> {
  const start = arena.now();
  const time = Math.min(TIME, Math.max(LEAST, timeLeft));
  const { times, of } = confirmed.reproduced;
  const tries = Math.min(MOST_TRIES, Math.ceil((2 * of) / times) - 1);
  let best = confirmed;
  if (HARMLESS.has(confirmed.outcome.wrong.kind) && !arena.attack.startsAnew) {
    const { smallest, isDone } = await search(best, start + QUICK * time, (script) =>
      arena.play(script, 'quick'),
    );
    const proven = smallest === best ? undefined : await goesWrong(smallest.script, anew);
    best = proven ?? best;
    if (proven && isDone) return readable(best);
  }
  return readable((await search(best, start + time, anew)).smallest);

  async function search(from: Confirmed, deadline: number, play: Player) {
    let smallest = from;
    let plays = 0;
    const isOver = () => plays >= PLAYS || arena.now() > deadline || signal.aborted;
    const candidates = simplerScripts(from.script, (what) => arena.attack.simpler?.(what) ?? []);
    for (let next = candidates.next(false); !next.done;) {
      if (isOver()) return { smallest, isDone: false };
      const found = await goesWrong(next.value, (script) => {
        plays++;
        return play(script);
      });
      if (found) smallest = found;
      next = candidates.next(found !== undefined);
    }
    return { smallest, isDone: true };
  }

  /** The same as a person would play it, where it goes wrong then too. */
  async function readable(small: Confirmed): Promise<Confirmed> {
    for (const waits of [true, false]) {
      const script = asDialogue(small.script, waits);
      const found = script && !signal.aborted && (await goesWrong(script, anew));
      if (found) return found;
    }
    return small;
  }

  async function goesWrong(script: Script, play: Player): Promise<Confirmed | undefined> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const outcome = await play(script);
      const { wrong } = outcome;
      // Whoever interrupts the campaign has ended the program.
      if (signal.aborted) return undefined;
      if (wrong && isSame(wrong, outcome.site?.place))
        return { ...confirmed, script, outcome: { ...outcome, wrong } };
    }
    return undefined;
  }

  function anew(script: Script): Promise<Outcome> {
    return playAnew(arena, script, 'brisk');
  }

  function isSame({ kind }: Confirmed['outcome']['wrong'], place: string | undefined): boolean {
    const { wrong, site } = confirmed.outcome;
    return kind === wrong.kind && place === site?.place;
  }
}

/** Plays a case. */
type Player = (script: Script) => Promise<Outcome>;
