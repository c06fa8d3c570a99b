import { agrees, following, seenBy, type Hypothesis, type Outcome } from './Hypothesis.js';
import type { Round } from './Round.js';

/**
 * All states after a round that explain it.
 *
 * @param own - the round with nothing but its own lines: somebody has to have seen there what became of it
 */
export function explained(states: readonly Hypothesis[], round: Round, own = round): Hypothesis[] {
  return states.flatMap((state) =>
    commonOutcomes(state, round)
      .filter((outcome) => own === round || isSeen(state, outcome, own))
      .filter((outcome) => agrees(state, outcome, round))
      .map((outcome) => following(state, outcome, round)),
  );
}

function isSeen(state: Hypothesis, outcome: Outcome, { command, heard }: Round): boolean {
  return [...heard.values()].some((lines) =>
    seenBy(state, command, lines).some((other) => areSame(outcome, other)),
  );
}

/** What happens in a game. */
export type Happening =
  { readonly type: 'round'; readonly round: Round } | { readonly type: 'left'; readonly player: number };

/** The states after that, some of which may not explain it. */
export function after(
  states: readonly Hypothesis[],
  happening: Happening,
  next: Happening | undefined,
): readonly Hypothesis[] {
  switch (happening.type) {
    case 'round':
      return explained(states, withLateLines(happening.round, next), happening.round);
    case 'left':
      return states.map((each) => ({ ...each, ring: each.ring.without(happening.player) }));
  }
}

/** A round with the lines of the next one: some of them may belong to it. */
function withLateLines(round: Round, next: Happening | undefined): Round {
  if (next?.type !== 'round') return round;
  const heard = [...round.heard].map(
    ([player, lines]) => [player, [...lines, ...(next.round.heard.get(player) ?? [])]] as const,
  );
  return { ...round, heard: new Map(heard) };
}

/** What may have become of a move by what all players have seen; those who have seen nothing do not count. */
export function commonOutcomes(hypothesis: Hypothesis, { command, heard }: Round): Outcome[] {
  const seen = [...heard.values()]
    .map((lines) => seenBy(hypothesis, command, lines))
    .filter((outcomes) => outcomes.length > 0);
  const [first = [], ...others] = seen;
  return first.filter((outcome) =>
    others.every((outcomes) => outcomes.some((other) => areSame(outcome, other))),
  );
}

function areSame(a: Outcome, b: Outcome): boolean {
  return a.places.every((letter, place) => letter === b.places[place]);
}
