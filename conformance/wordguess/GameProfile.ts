import type { Profile } from '../../src/engine/Profile.js';

/** What is known of a server of the game before it is judged. */
export interface GameProfile extends Profile {
  /** Players of a game. */
  readonly players: number;
  /** It ends each line that it sends. */
  readonly terminated: boolean;
  /** It says something to the first one who joins. */
  readonly greets: boolean;
  /** Milliseconds from the last name to the first turn. */
  readonly beginning: number;
  /** Clauses that were seen broken in the first games: nobody waits for what they demand, but to judge them. */
  readonly broken: ReadonlySet<string>;
  readonly memory: Memory;
}

/** Whether a clause is known to be broken: then nobody waits for what it demands, but to judge it. */
export function isKnownBroken({ broken, memory }: GameProfile, clause: string): boolean {
  return broken.has(clause) || memory.seen.has(clause);
}

/** What has been learned of the words of a server: it helps to play, and decides about nothing. */
export interface Memory {
  readonly words: Set<string>;
  script: 'latin' | 'cyrillic' | undefined;
  /** Clauses that were seen broken in fair games: what breaks them later is no consequence of anything else. */
  readonly seen: Set<string>;
}
