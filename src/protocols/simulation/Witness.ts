import type { ClientReaction } from '../ClientSession.js';
import type { Reaction } from '../Session.js';

/** Sees all that happens on a virtual network. Connections are numbered from 1 in the order in which they are opened. */
export interface Witness {
  /** These octets have reached the server, which acts on them next. */
  arrived(connection: number, octets: Uint8Array): void;
  /** The server learns that a client sends nothing more, and acts on that next. */
  left(connection: number): void;
  /** The server sends something, or ends the connection. */
  reacted(connection: number, reaction: Reaction): void;
  /** These octets have reached the client, which acts on them next. */
  delivered(connection: number, octets: Uint8Array): void;
  /** The client sends or shows something, or ends. */
  acted(connection: number, reaction: ClientReaction): void;
  /** A step is over. */
  settled(): void;
}
