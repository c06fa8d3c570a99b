import type { ClientSubject } from './ClientSubject.js';
import type { Connection, Received, Subject } from './Subject.js';

/** What comes on a connection: silence is nothing that comes. */
export type Arrival = Exclude<Received, { readonly type: 'silence' }>;

/** A connection that can hand on what comes, as it comes. */
export interface Stream extends Connection {
  /**
   * From now on, hands on what comes, in place of `next`. After `ended` no more than a `reset` may come, after that nothing.
   *
   * @param take - more is read when its promise has settled: so the other side waits for whoever does not read
   */
  forward(take: (arrival: Arrival) => Promise<void>): void;
  /** Settles when so much of what was written has left that more may be written. */
  drained(): Promise<void>;
}

/** The server of a pair. */
export interface StreamServer extends Subject {
  connect(milliseconds: number): Promise<Stream | undefined>;
}

/** A client of a pair. */
export interface StreamClient extends ClientSubject {
  /** From the next start on, hands on each connection that it opens, in place of `accept`. */
  welcome(take: (stream: Stream) => void): void;
  /** Whether it has a connection to that port of this machine past the checker. */
  passesBy(port: number): boolean;
}
