import type { Profile } from '../../src/engine/Profile.js';
import type { Way } from './clientWays.js';

/** What is known of a client before it is judged. */
export interface ClientProfile extends Profile {
  /** It connects when it has started, not only when its user has typed something. */
  readonly connectsAtOnce: boolean;
  /** The checker types the name; or it was asked for among the questions of the start; or the program has it already. */
  readonly nameFrom: 'typed' | 'asked' | 'own';
  /** Characters that it has shown when it waits for the name. */
  readonly opening: number;
  /** Questions that it asks at its start. */
  readonly questions: number;
  /** Its name comes before the server has said anything; wordguess/client/1 judges that. */
  readonly namesFirst: boolean;
  /** It says more before the server has said anything; wordguess/client/1 judges that. */
  readonly saysMore: boolean;
  /** It says something whenever the server does; wordguess/client/3 judges that. */
  readonly confirms: boolean;
  /** It ends its commands with line ends; wordguess/client/10 judges that. */
  readonly endsMoves: boolean;
  /** How its user says a letter, and a word. */
  readonly way: Way;
  /** The kind of move for which it sends something at all. */
  readonly easy: keyof Way;
  /** The last line on its screen when it waits for the first line of a move, and for the next ones; empty where that is not known. */
  readonly prompts: Readonly<Record<keyof Way, readonly string[]>>;
  /** It is seen to wait for its user when it has the turn, and only then. */
  readonly waitsInTurn: boolean;
  /** What has to stand at the end of what it is told. */
  readonly hears: LineEnd;
  /** It finds the turn behind messages in the same segment. */
  readonly readsLines: boolean;
  /** It shows what is told in the same segment as the turn; wordguess/client/4 judges that. */
  readonly showsTogether: boolean;
  /** It shows what it is told message by message; wordguess/client/4 judges that. */
  readonly shows: boolean;
  /** It ends after `/quit`; wordguess/client/5 judges that. */
  readonly ends: boolean;
}

export type LineEnd = '\n' | '\r\n' | '';
