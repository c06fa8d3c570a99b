import { folded } from './folding.js';
import { masksIn, shown, type MaskForm, type Places } from './masks.js';
import type { Ring } from './Ring.js';
import { holderAfter, isOver, type Command, type Round } from './Round.js';
import type { Scored } from './scoring.js';

/** What may have become of a move. */
export type Result = 'hit' | 'miss' | 'named before' | 'last place' | 'right word' | 'wrong word';

/** A result, and the word as it stands after it. */
export interface Outcome {
  readonly result: Result;
  readonly places: Places;
}

/** One of the states in which the game may be, by all that has been seen. */
export interface Hypothesis {
  readonly form: MaskForm;
  readonly places: Places;
  /** Letters that have been named. */
  readonly named: ReadonlySet<string>;
  readonly ring: Ring;
  /** Words that were named, and were not the word. */
  readonly rejected: ReadonlySet<string>;
  readonly scored: readonly Scored[];
}

/** What the word may look like to a player after a move, in all readings of the messages that it has got. */
export function seenBy(hypothesis: Hypothesis, command: Command, lines: readonly string[]): Outcome[] {
  const seen = new Map<string, Places>();
  for (const line of lines)
    for (const mask of masksSeen(hypothesis, command, line)) seen.set(shown(mask), mask);
  return [...seen.values()].flatMap((mask) => {
    const result = resultOf(hypothesis, command, mask);
    return result ? [{ result, places: mask }] : [];
  });
}

/** The word as it may stand in a line after a command: asked for again with each line that comes after it. */
function masksSeen(hypothesis: Hypothesis, command: Command, line: string): readonly Places[] {
  let last = LAST.get(hypothesis);
  if (last?.command !== command) {
    last = { command, masks: new Map() };
    LAST.set(hypothesis, last);
  }
  let masks = last.masks.get(line);
  if (!masks) {
    masks = masksIn(line, hypothesis.form, hypothesis.places, openerOf(hypothesis, command));
    last.masks.set(line, masks);
  }
  return masks;
}

/** What has been seen by the last command, line by line. */
const LAST = new WeakMap<
  Hypothesis,
  { readonly command: Command; readonly masks: Map<string, readonly Places[]> }
>();

/** Where a command may open something. */
function openerOf({ named }: Hypothesis, command: Command): (letter: string, place: number) => boolean {
  if (command.type === 'letter') {
    const letter = folded(command.letter);
    return named.has(letter) ? () => false : (shownLetter) => shownLetter === letter;
  }
  const word = [...folded(command.word)];
  return (letter, place) => word[place] === letter;
}

function resultOf(hypothesis: Hypothesis, command: Command, mask: Places): Result | undefined {
  const same = mask.every((letter, place) => letter === hypothesis.places[place]);
  const full = !mask.includes(undefined);
  if (command.type === 'word') {
    if (same) return 'wrong word';
    return full && fits(hypothesis, command.word) ? 'right word' : undefined;
  }
  if (hypothesis.named.has(folded(command.letter))) return 'named before';
  if (same) return 'miss';
  return full ? 'last place' : 'hit';
}

/** Whether the word may be this one. */
export function fits({ places, named }: Hypothesis, word: string): boolean {
  const letters = [...folded(word)];
  return (
    letters.length === places.length &&
    places.every((known, place) =>
      known === undefined ? !named.has(letters[place]!) : folded(known) === letters[place],
    )
  );
}

/** Whether a round has gone on as it has to after that. */
export function agrees({ ring }: Hypothesis, { result }: Outcome, round: Round): boolean {
  const holder = holderAfter(round);
  const { mover } = round;
  if (result === 'last place' || result === 'right word')
    return isOver(round) && round.turns.every((player) => player === mover);
  if (holder === undefined || round.quit.size > 0) return false;
  if (result === 'hit') return holder === mover;
  if (result === 'named before' && holder === mover) return true;
  return ring.passing(mover, holder) !== undefined;
}

/** The state after a move. */
export function following(before: Hypothesis, { result, places }: Outcome, round: Round): Hypothesis {
  const { command, mover } = round;
  const holder = holderAfter(round);
  const passes = holder !== undefined && ['miss', 'wrong word', 'named before'].includes(result);
  const stays = result === 'named before' && holder === mover;
  const ring = passes && !stays ? before.ring.passing(mover, holder) : undefined;
  return {
    ...before,
    places,
    named: command.type === 'letter' ? new Set([...before.named, folded(command.letter)]) : before.named,
    ring: ring ?? before.ring,
    rejected: result === 'wrong word' ? withRejected(before, command) : before.rejected,
    scored: [...before.scored, ...scoredBy(before, { result, places }, round)],
  };
}

function withRejected({ rejected }: Hypothesis, command: Command): ReadonlySet<string> {
  return command.type === 'word' ? new Set([...rejected, folded(command.word)]) : rejected;
}

function scoredBy(before: Hypothesis, { result, places }: Outcome, { command, mover }: Round): Scored[] {
  const { length } = places;
  if (command.type === 'word') {
    const hidden = before.places.filter((place) => place === undefined).length;
    return result === 'right word'
      ? [{ type: 'right word', player: mover, hidden, length }]
      : [{ type: 'wrong word', player: mover }];
  }
  const letter = folded(command.letter);
  const at = places.filter((place) => place !== undefined && folded(place) === letter).length;
  const again = result === 'named before';
  return [{ type: 'letter', player: mover, places: at, again, last: result === 'last place', length }];
}
