/** The game as all players see it between two moves. */
export interface Position {
  /** The word as it stands. */
  readonly word: string;
  /** Points by name. */
  readonly points: Map<string, number>;
  /** Who was given the turn. */
  readonly turns: Set<number>;
  /** No move follows it. */
  isLast: boolean;
}

/** Who has moved between two positions, and what has been named. */
export interface Progress {
  readonly name: string;
  readonly letters: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/**
 * Checks that a position follows from the one before it.
 *
 * @returns what is wrong, with the clause that says so
 */
export function checkProgress(before: Position, after: Position, progress: Progress): string | undefined {
  return checkWord(before, after, progress) ?? checkPoints(before, after, progress.name);
}

/** Checks the position with which a game begins. */
export function checkBeginning({ word, points }: Position, size: number): string | undefined {
  if (!/^\*+$/.test(word)) return `wordguess/word/1: the game begins with "${word}"`;
  if (points.size !== size)
    return `wordguess/join/2: the game begins with ${points.size} players instead of ${size}`;
  if ([...points.values()].some((each) => each !== 0))
    return `wordguess/end/4: the game begins with ${shown(points)}`;
}

function checkWord(before: Position, after: Position, { letters, words }: Progress): string | undefined {
  const [old, now] = [[...before.word], [...after.word]];
  const isMonotone =
    old.length === now.length && old.every((place, at) => place === '*' || place === now[at]);
  if (!isMonotone) return `wordguess/word/3: "${before.word}" becomes "${after.word}"`;
  const early = now.find((place, at) => place !== old[at] && !letters.has(place));
  if (early !== undefined && !words.has(after.word))
    return `wordguess/word/3: "${early}" is opened, but nobody has named it`;
}

function checkPoints(before: Position, after: Position, mover: string): string | undefined {
  const opened = hidden(before) - hidden(after);
  const gained = opened + (after.isLast ? [...after.word].length : 0);
  for (const [name, points] of after.points) {
    const old = before.points.get(name) ?? 0;
    const isRight =
      name === mover ? points === old + gained || (opened === 0 && points === 0) : points === old;
    if (!isRight)
      return `wordguess/points/1: ${shown(before.points)} become ${shown(after.points)} when ${mover} opens ${opened} places`;
  }
}

function hidden({ word }: Position): number {
  return [...word].filter((place) => place === '*').length;
}

function shown(points: ReadonlyMap<string, number>): string {
  return Array.from(points, ([name, value]) => `${name} ${value}`).join(', ');
}
