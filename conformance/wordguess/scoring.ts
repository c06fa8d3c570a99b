/** A move that may change points. */
export type Scored =
  | {
      readonly type: 'letter';
      readonly player: number;
      /** At which the letter stands. */
      readonly places: number;
      readonly again: boolean;
      /** It has opened the last hidden place. */
      readonly last: boolean;
      readonly length: number;
    }
  | { readonly type: 'wrong word'; readonly player: number }
  | {
      readonly type: 'right word';
      readonly player: number;
      /** Places that were hidden before. */
      readonly hidden: number;
      readonly length: number;
    };

/** How points are counted. */
export interface Scoring {
  /** For a letter that stands at so many places. */
  readonly letter: (places: number) => number;
  /** What was open before gives its points again. */
  readonly again: boolean;
  readonly wrongWordClears: 'nobody' | 'its player' | 'all';
  readonly rightWord: (hidden: number) => number;
  readonly letterBonus: boolean;
  readonly wordBonus: boolean;
}

const RULES: Scoring = {
  letter: (places) => places,
  again: false,
  wrongWordClears: 'its player',
  rightWord: (hidden) => hidden,
  letterBonus: true,
  wordBonus: true,
};

/** All ways of counting that the specification leaves open (wordguess/turn/5, wordguess/points/5). */
export const ALLOWED: readonly Scoring[] = [false, true].flatMap((again) =>
  [true, false].map((wordBonus) => ({ ...RULES, again, wordBonus })),
);

/** Ways of counting that break one clause each: the likeliest first. */
export const FORBIDDEN: readonly { readonly clause: string; readonly scoring: Scoring }[] = ALLOWED.flatMap(
  (allowed) => [
    { clause: 'wordguess/points/2', scoring: { ...allowed, wrongWordClears: 'nobody' as const } },
    { clause: 'wordguess/points/2', scoring: { ...allowed, wrongWordClears: 'all' as const } },
    { clause: 'wordguess/points/3', scoring: { ...allowed, rightWord: () => 0 } },
    { clause: 'wordguess/points/3', scoring: { ...allowed, rightWord: () => 1 } },
    { clause: 'wordguess/points/4', scoring: { ...allowed, letterBonus: false } },
    { clause: 'wordguess/points/1', scoring: { ...allowed, letter: () => 1 } },
  ],
);

/** The points of each player after these moves. */
export function pointsAfter(
  moves: readonly Scored[],
  players: readonly number[],
  scoring: Scoring,
): ReadonlyMap<number, number> {
  const points = new Map(players.map((player) => [player, 0]));
  for (const move of moves) {
    const before = points.get(move.player) ?? 0;
    if (move.type === 'wrong word' && scoring.wrongWordClears === 'all')
      for (const player of players) points.set(player, 0);
    points.set(move.player, before + gain(move, before, scoring));
  }
  return points;
}

function gain(move: Scored, before: number, scoring: Scoring): number {
  switch (move.type) {
    case 'wrong word':
      return scoring.wrongWordClears === 'nobody' ? 0 : -before;
    case 'right word':
      return scoring.rightWord(move.hidden) + (scoring.wordBonus ? move.length : 0);
    case 'letter': {
      if (move.again && !scoring.again) return 0;
      const bonus = move.last && scoring.letterBonus ? move.length : 0;
      return (move.places > 0 ? scoring.letter(move.places) : 0) + bonus;
    }
  }
}
