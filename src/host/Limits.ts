/** What a host allows the other side. */
export interface Limits {
  /** The longest line or chunk, in octets. */
  readonly line: number;
  /** Open connections, waiting ones included; further ones are closed at once. */
  readonly connections: number;
  /** Milliseconds without a single octet in either direction after which a connection is closed. */
  readonly idle: number;
  /** Milliseconds that a closed connection may take until the other side has closed too. */
  readonly linger: number;
}

export const DEFAULT_LIMITS: Limits = { line: 65_536, connections: 10_000, idle: 300_000, linger: 2_000 };
