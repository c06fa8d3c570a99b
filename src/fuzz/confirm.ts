import type { Arena } from './Arena.js';
import type { Outcome } from './Outcome.js';
import type { Script } from './script/Action.js';

/** A case that goes wrong again. */
export interface Confirmed {
  readonly script: Script;
  /** How it went the last time. */
  readonly outcome: Outcome & { readonly wrong: NonNullable<Outcome['wrong']> };
  readonly reproduced: { readonly times: number; readonly of: number };
}

/** Times that a case has to go wrong again. */
const NEEDED = 2;
/** Times that a case is tried which goes wrong at all, and one whose going wrong may be a matter of luck. */
const TRIES = 4;
const LUCKY_TRIES = 8;
/** Milliseconds after which nobody looks any further for what it was that went before. */
const TIME = 8000;
/** Cases before it that are played too, where it alone does not go wrong. */
const BEFORE = [4, 32, 256, Infinity];

/**
 * Plays a case again with a program that has just been started; where it goes well, with what was played before it.
 *
 * @param history - all cases since the program was started; the last one went wrong
 * @returns nothing where it does not go wrong twice more
 */
export async function confirm(
  arena: Arena,
  history: readonly Script[],
  signal: AbortSignal,
): Promise<Confirmed | undefined> {
  const alone = history.at(-1)!;
  const found = await repeat(arena, alone, TRIES, signal);
  if (found) return found;
  const deadline = arena.now() + TIME;
  for (const before of BEFORE) {
    if (history.length === 1 || signal.aborted || arena.now() > deadline) break;
    const together = await repeat(arena, join(history.slice(-before - 1)), TRIES, signal);
    if (together) return together;
    if (before >= history.length) break;
  }
  return repeat(arena, alone, LUCKY_TRIES, signal, true);
}

/** Cases one after the other. */
export function join(scripts: readonly Script[]): Script {
  return scripts.flatMap((script, index) => (index > 0 ? [{ type: 'over' } as const, ...script] : script));
}

/** Plays a case several times, each with a fresh program. One that goes well at first is given up, unless it may be luck. */
async function repeat(
  arena: Arena,
  script: Script,
  tries: number,
  signal: AbortSignal,
  lucky = false,
): Promise<Confirmed | undefined> {
  let times = 0;
  for (let of = 1; of <= tries && !signal.aborted; of++) {
    const outcome = await playAnew(arena, script, 'patient');
    // Whoever interrupts the campaign has ended the program.
    if (signal.aborted) return undefined;
    const { wrong } = outcome;
    if (wrong) times++;
    if (wrong && times >= NEEDED)
      return { script, outcome: { ...outcome, wrong }, reproduced: { times, of } };
    if (times === 0 && !lucky) return undefined;
  }
  return undefined;
}

/** Plays a case with a program that has served nobody. */
export async function playAnew(arena: Arena, script: Script, haste: 'brisk' | 'patient'): Promise<Outcome> {
  if (!arena.attack.startsAnew) await arena.renew();
  return arena.play(script, haste);
}
