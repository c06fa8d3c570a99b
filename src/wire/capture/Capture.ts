import type { Transcript } from '../transcript.js';

/** What a packet capture holds of TCP. */
export interface Capture {
  /** In the order of their first packets. */
  readonly conversations: readonly Captured[];
  /**
   * Packets that belong to no conversation: other protocols than TCP, fragments, link types that are not read, headers
   * that are broken or cut, sequence numbers far from all others.
   */
  readonly passedOver: number;
}

/** One end of a connection. */
export interface Endpoint {
  /** As it is written: `127.0.0.1`, `::1`. */
  readonly address: string;
  readonly port: number;
}

/** One TCP connection of a capture. */
export interface Captured {
  readonly client: Endpoint;
  readonly server: Endpoint;
  /** Whether its SYN is in the capture: then it is known who the client is. */
  readonly fromStart: boolean;
  /** Octets that were sent, but are not in the capture. */
  readonly lost: number;
  /** What both sides read, in order; peer 1. */
  readonly transcript: Transcript;
}
