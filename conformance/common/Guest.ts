import type { Stage } from '../../src/engine/Check.js';
import type { Peer } from '../../src/engine/Peer.js';
import type { ServiceProfile } from './ServiceProfile.js';

/** A client of a server, played by the checker, as far as all protocols have the same one. */
export interface Guest {
  readonly peer: Peer;
  /**
   * Shows that this client is being served, by something that the server does for it alone.
   *
   * @throws Violation when it is not
   */
  prove(): Promise<void>;
  /** Leaves in order, without waiting. */
  leave(): Promise<void>;
}

/** Connects a client, and passes over what the server says before it is asked. */
export type Invite<P extends ServiceProfile> = (stage: Stage<P>) => Promise<Guest>;
