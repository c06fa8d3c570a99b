/** What a player says when it has the turn. */
export type Command =
  { readonly type: 'letter'; readonly letter: string } | { readonly type: 'word'; readonly word: string };

/** A move, and what has come of it so far. */
export interface Round {
  readonly mover: number;
  readonly command: Command;
  /** The messages that each player in the game has got since then. */
  readonly heard: ReadonlyMap<number, readonly string[]>;
  /** Who has been given the turn since then, in the order in which that was seen. */
  readonly turns: readonly number[];
  /** Who has been sent away. */
  readonly quit: ReadonlySet<number>;
  /** Whose connection has been ended. */
  readonly gone: ReadonlySet<number>;
}

/** Who has the turn after a round. */
export function holderAfter({ turns }: Round): number | undefined {
  return turns.at(-1);
}

/** Whether all players have been sent away. */
export function isOver({ heard, quit }: Round): boolean {
  return [...heard.keys()].every((player) => quit.has(player));
}

/** A command as it stands on the wire. */
export function written(command: Command): string {
  return command.type === 'letter' ? `/letter ${command.letter}` : `/word ${command.word}`;
}
