import type { Arrival, Stream } from '../sut/Stream.js';
import type { Side } from '../wire/transcript.js';
import type { Recorder } from './Recorder.js';

/** Pieces that are passed on in one scenario; whoever sends more talks without end. */
const MOST = 20_000;

/** A connection between the two programs, as it was seen in between. */
export interface Tapped {
  /** What the client has sent, piece by piece as it came. */
  readonly sent: readonly Uint8Array[];
  /** What the server has sent, likewise. */
  readonly received: readonly Uint8Array[];
  /** How the client has ended its side. */
  readonly clientEnd: 'ended' | 'reset' | undefined;
  /** How the server has ended its side; `reset` where it took no connection. */
  readonly serverEnd: 'ended' | 'reset' | undefined;
  /** Settles when the server has read all that was sent so far, as far as that can be seen; not later than that. */
  consumed(milliseconds: number): Promise<void>;
}

/** What the tap needs. */
interface WiretapOptions {
  readonly recorder: Recorder;
  /** Opens a connection to the server; `undefined` when that is refused. */
  readonly connect: () => Promise<Stream | undefined>;
  /** Told of everything that has been passed on. */
  readonly onMoved: () => void;
}

/**
 * Stands between the clients and the server of a pair: passes on what comes, piece by piece, in both directions, and
 * writes it down. An end is passed on as an end, a connection that is broken off as such, and whoever does not read makes
 * the other one wait.
 */
export class Wiretap {
  readonly #options: WiretapOptions;
  readonly #busy = new Set<Promise<void>>();
  readonly #streams: Stream[] = [];
  #moves = 0;

  constructor(options: WiretapOptions) {
    this.#options = options;
  }

  /**
   * Leads a connection of a client to the server.
   *
   * @param peer - the number of the client
   */
  join(client: Stream, peer: number): Tapped {
    const line = new Line(peer);
    this.#streams.push(client);
    this.#options.recorder.add({ side: 'client', peer, type: 'connect' });
    void this.#track(this.#lead(line, client));
    return line;
  }

  /** Settles when nothing is on its way any more, as far as that is in the hands of the tap. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy);
  }

  /** Gives all connections back. */
  dispose(): void {
    this.#moves = Infinity;
    for (const stream of this.#streams) stream.dispose();
  }

  async #lead(line: Line, client: Stream): Promise<void> {
    const server = await this.#options.connect();
    if (!server) {
      await this.#move(line, 'server', client, { type: 'reset' });
      return;
    }
    this.#streams.push(server);
    line.server = server;
    server.forward((arrival) => this.#pass(line, 'server', client, arrival));
    client.forward((arrival) => this.#pass(line, 'client', server, arrival));
    this.#options.onMoved();
  }

  /** @returns a promise that settles when more may be passed on in that direction */
  async #pass(line: Line, from: Side, to: Stream, arrival: Arrival): Promise<void> {
    await this.#track(this.#move(line, from, to, arrival));
    await to.drained();
  }

  /** Later than the call: in memory, whoever sends this is still about it. */
  async #move(line: Line, from: Side, to: Stream, arrival: Arrival): Promise<void> {
    await Promise.resolve();
    // That a connection is broken off is noticed on both of its halves.
    if (line.broken) return;
    if (++this.#moves > MOST) {
      to.dispose();
      return;
    }
    line.note(from, arrival);
    const { peer } = line;
    const end = arrival.type === 'ended' ? 'end' : 'reset';
    this.#options.recorder.add(
      arrival.type === 'octets'
        ? { side: from, peer, type: 'octets', octets: arrival.octets }
        : { side: from, peer, type: end },
    );
    if (arrival.type === 'octets') to.write(arrival.octets);
    else if (arrival.type === 'ended') to.end();
    else to.reset();
    this.#options.onMoved();
  }

  async #track(work: Promise<void>): Promise<void> {
    this.#busy.add(work);
    await work.finally(() => this.#busy.delete(work));
  }
}

class Line implements Tapped {
  readonly sent: Uint8Array[] = [];
  readonly received: Uint8Array[] = [];
  clientEnd: 'ended' | 'reset' | undefined;
  serverEnd: 'ended' | 'reset' | undefined;
  readonly peer: number;
  server: Stream | undefined;

  constructor(peer: number) {
    this.peer = peer;
  }

  get broken(): boolean {
    return this.clientEnd === 'reset' || this.serverEnd === 'reset';
  }

  async consumed(milliseconds: number): Promise<void> {
    if (!this.clientEnd && !this.serverEnd) await this.server?.consumed(milliseconds);
  }

  note(from: Side, arrival: Arrival): void {
    if (arrival.type === 'octets') (from === 'client' ? this.sent : this.received).push(arrival.octets);
    else if (from === 'client') this.clientEnd = arrival.type;
    else this.serverEnd = arrival.type;
  }
}
