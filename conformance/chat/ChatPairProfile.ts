import type { PairProfile } from '../common/PairProfile.js';
import type { ChatVariant } from './ChatProfile.js';

/** How the users of a chat pair come in, and how the server calls them. */
export interface PairManner {
  readonly variant: ChatVariant;
  /** The first line that a user types is the login. */
  readonly typesLogin: boolean;
  /** The login of the clients, where they have one of their own, whoever their user is. */
  readonly ownLogin: string | undefined;
  /** A client sends something before the first message. */
  readonly greets: boolean;
  /** The server prints a login before the first message. */
  readonly announces: boolean;
  /** What the server prints for a message begins with a date and a time; chat/pair/1 judges that. */
  readonly stamped: boolean;
  /** The server prints one line for a message; chat/pair/3 judges that. */
  readonly single: boolean;
  /** The server names the sender as it has to; chat/pair/2 judges that. */
  readonly named: boolean;
}

/** What is known of a chat server and its clients, both of one author, before they are judged. */
export type ChatPairProfile = PairProfile & PairManner;
