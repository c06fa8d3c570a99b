import type { Connection, Received } from '../sut/Subject.js';
import { concat } from '../wire/octets.js';
import { segment, type Segmentation } from '../wire/segmentation.js';
import type { Side } from '../wire/transcript.js';
import type { Expectation } from './Expectation.js';
import type { Pace } from './Pace.js';
import { excess, flood, missing, notEnded, passedOver, wrong } from './peerViolations.js';
import type { Recorder } from './Recorder.js';

/** Octets that nobody waits for, after which nobody reads on. */
const FLOOD = 1 << 18;

/** A request whose answer tells whether an earlier answer is still to come: answers come in order. */
export interface Fence {
  readonly request: Uint8Array;
  /** Must not be what is waited for. */
  readonly answer: Expectation;
}

export interface PeerOptions {
  readonly number: number;
  readonly connection: Connection;
  readonly recorder: Recorder;
  readonly pace: Pace;
  /** Milliseconds that an expectation waits. */
  readonly limit: number;
  readonly now: () => number;
  /** Which end the checker plays. */
  readonly side: Side;
}

/** The other end of a connection of the program under test, played by the checker: a client of a server, or a server. */
export class Peer {
  readonly #options: PeerOptions;
  #unread: Uint8Array = new Uint8Array(0);
  #end: 'ended' | 'reset' | undefined;
  #gone = false;

  constructor(options: PeerOptions) {
    this.#options = options;
    this.#record({ type: 'connect' }, 'client');
  }

  /** Its number among the connections of the scenario, from 1. */
  get number(): number {
    return this.#options.number;
  }

  /** Nothing happens on its connection by itself: where nothing has come, nothing will. */
  get still(): boolean {
    return this.#options.connection.still ?? false;
  }

  /** Whether the checker has closed or broken off its side. */
  get gone(): boolean {
    return this.#gone;
  }

  /** Sends messages, all in one segment unless a segmentation says otherwise. */
  async send(
    messages: Uint8Array | readonly Uint8Array[],
    plan: Segmentation = { type: 'coalesced' },
  ): Promise<void> {
    const segments = segment(messages instanceof Uint8Array ? [messages] : messages, plan);
    for (const [index, octets] of segments.entries()) {
      if (index > 0) await this.#options.connection.consumed();
      this.#record({ type: 'octets', octets });
      this.#options.connection.write(octets);
    }
  }

  /** How the program has ended the connection, as far as that has been seen. */
  get over(): 'ended' | 'reset' | undefined {
    return this.#end;
  }

  /** Waits until the program has read what was sent: what is sent next arrives by itself. */
  consumed(milliseconds?: number): Promise<void> {
    return this.#options.connection.consumed(milliseconds);
  }

  /**
   * Waits for an answer and takes it.
   *
   * @returns its octets
   * @throws Violation as soon as no alternative can come any more, or at the limit
   */
  async expect(expectation: Expectation, fence?: Fence): Promise<Uint8Array> {
    const { now, pace, limit } = this.#options;
    const start = now();
    let fenced = false;
    for (;;) {
      const match = expectation.match(this.#unread);
      if (match.type === 'complete') {
        pace.observe(now() - start);
        const octets = this.#take(match.length);
        if (fenced) await this.expect(fence!.answer);
        return octets;
      }
      if (fenced && fence!.answer.match(this.#unread).type === 'complete')
        throw passedOver(expectation, this.#unread);
      if (match.type === 'invalid') throw wrong(expectation, this.#unread, match.offset);
      const wait = fence && !fenced ? Math.min(pace.late, limit) : limit - (now() - start);
      const received = await this.#receive(wait);
      if (received.type === 'silence' && fence && !fenced) {
        fenced = true;
        await this.send(fence.request);
      } else if (received.type !== 'octets') {
        throw missing(expectation, this.#unread, received);
      }
    }
  }

  /**
   * Waits until the program has ended the connection, in whatever way. Nothing more may come before that.
   *
   * @param proof - a request that would be answered if the connection were still open
   */
  async expectEnd(proof?: Uint8Array): Promise<void> {
    const octets = await this.readToEnd(proof);
    if (octets.length > 0) throw excess(octets);
  }

  /**
   * Waits until the program has ended the connection.
   *
   * @returns what came before that
   * @throws Violation when it does not end
   */
  async readToEnd(proof?: Uint8Array): Promise<Uint8Array> {
    const { now, pace, limit } = this.#options;
    const start = now();
    const before = await this.#readUntilQuiet(proof ? Math.min(pace.late, limit) : limit);
    if (this.#end) return before;
    if (before.length > FLOOD) throw flood();
    if (!proof) throw notEnded('it stayed open');
    await this.send(proof);
    const after = await this.#readUntilQuiet(limit - (now() - start), true);
    if (this.#end) return concat([before, after]);
    throw notEnded(after.length > 0 ? 'another request was answered' : 'it stayed open', after);
  }

  /** What comes next, whatever it is; nothing is judged. */
  async read(milliseconds: number): Promise<Received> {
    if (this.#unread.length > 0) return { type: 'octets', octets: this.#take(this.#unread.length) };
    const received = await this.#receive(milliseconds);
    if (received.type === 'octets') this.#take(this.#unread.length);
    return received;
  }

  /** The next octets, as many as have come; none when none come in time. Nothing is judged. */
  async readSome(milliseconds: number): Promise<Uint8Array> {
    const { now, pace } = this.#options;
    const start = now();
    const received = await this.read(milliseconds);
    if (received.type !== 'octets') return this.#take(0);
    pace.observe(now() - start);
    return received.octets;
  }

  /** The next line with its line end, or what came of it before silence or the end; nothing is judged. */
  async readLine(milliseconds: number): Promise<Uint8Array> {
    const { now, pace } = this.#options;
    const start = now();
    for (;;) {
      const end = this.#unread.indexOf(0x0a);
      const left = milliseconds - (now() - start);
      if (end >= 0) {
        pace.observe(now() - start);
        return this.#take(end + 1);
      }
      if (left <= 0 || (await this.#receive(left)).type !== 'octets') return this.#take(this.#unread.length);
    }
  }

  /** Closes the checker's side (FIN); answers still come. */
  end(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#record({ type: 'end' });
    this.#options.connection.end();
  }

  /** Is gone, as a client whose program has ended: closes both sides, and reads nothing any more. */
  close(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#end ??= 'ended';
    this.#record({ type: 'close' });
    this.#options.connection.dispose();
  }

  /** Breaks the connection off (RST). */
  reset(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#end ??= 'reset';
    this.#record({ type: 'reset' });
    this.#options.connection.reset();
  }

  /** Leaves as a client does, outside the record: says `farewell`, closes, and waits for the other side to do so. */
  async leave(farewell: Uint8Array, milliseconds: number): Promise<boolean> {
    const { connection, now } = this.#options;
    if (!this.#gone) {
      if (farewell.length > 0) connection.write(farewell);
      connection.end();
      this.#gone = true;
    }
    const deadline = now() + milliseconds;
    while (!this.#end && now() < deadline) {
      const { type } = await connection.next(Math.max(deadline - now(), 1));
      if (type === 'ended' || type === 'reset') this.#end = type;
      if (type === 'silence') break;
    }
    connection.dispose();
    return this.#end !== undefined;
  }

  get #program(): Side {
    return this.#options.side === 'client' ? 'server' : 'client';
  }

  async #receive(milliseconds: number): Promise<Received> {
    const received = await this.#options.connection.next(Math.max(milliseconds, 0));
    if (received.type === 'octets') {
      this.#unread = concat([this.#unread, received.octets]);
      this.#record({ type: 'octets', octets: received.octets }, this.#program);
    } else if (received.type !== 'silence' && !this.#end) {
      this.#end = received.type;
      this.#record({ type: received.type === 'ended' ? 'end' : 'reset' }, this.#program);
    }
    return received;
  }

  async #readUntilQuiet(milliseconds: number, stopAtOctets = false): Promise<Uint8Array> {
    const { now } = this.#options;
    const deadline = now() + milliseconds;
    while (!this.#end && !(stopAtOctets && this.#unread.length > 0) && this.#unread.length <= FLOOD) {
      const received = await this.#receive(deadline - now());
      if (received.type === 'silence') break;
    }
    return this.#take(this.#unread.length);
  }

  #take(length: number): Uint8Array {
    const taken = this.#unread.subarray(0, length);
    this.#unread = this.#unread.subarray(length);
    return taken;
  }

  #record(
    action: { type: 'connect' | 'end' | 'close' | 'reset' } | { type: 'octets'; octets: Uint8Array },
    side: Side = this.#options.side,
  ): void {
    this.#options.recorder.add({ side, peer: this.#options.number, ...action });
  }
}
