import type { Connection, Received } from '../sut/Subject.js';
import { concat, octetsOf } from '../wire/octets.js';
import { segment, type Segmentation } from '../wire/segmentation.js';
import type { Expectation } from './Expectation.js';
import type { Pace } from './Pace.js';
import type { Recorder } from './Recorder.js';
import { Violation } from './Violation.js';

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
}

/** A client of the program under test, played by the checker. */
export class Peer {
  readonly #options: PeerOptions;
  #unread: Uint8Array = new Uint8Array(0);
  #end: 'ended' | 'reset' | undefined;
  #gone = false;

  constructor(options: PeerOptions) {
    this.#options = options;
    this.#record({ type: 'connect' });
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

  /** Waits until the program has read what was sent: what is sent next arrives by itself. */
  consumed(): Promise<void> {
    return this.#options.connection.consumed();
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
        throw this.#passedOver(expectation);
      if (match.type === 'invalid') throw this.#wrong(expectation, match.offset);
      const wait = fence && !fenced ? Math.min(pace.late, limit) : limit - (now() - start);
      const received = await this.#receive(wait);
      if (received.type === 'silence' && fence && !fenced) {
        fenced = true;
        await this.send(fence.request);
      } else if (received.type !== 'octets') {
        throw this.#missing(expectation, received);
      }
    }
  }

  /**
   * Waits until the server has ended the connection, in whatever way. Nothing more may come before that.
   *
   * @param proof - a request that would be answered if the connection were still open
   */
  async expectEnd(proof?: Uint8Array): Promise<void> {
    const octets = await this.readToEnd(proof);
    if (octets.length > 0) throw this.#excess(octets);
  }

  /**
   * Waits until the server has ended the connection.
   *
   * @returns what came before that
   * @throws Violation when it does not end
   */
  async readToEnd(proof?: Uint8Array): Promise<Uint8Array> {
    const { now, pace, limit } = this.#options;
    const start = now();
    const before = await this.#readUntilQuiet(proof ? Math.min(pace.late, limit) : limit);
    if (this.#end) return before;
    if (!proof) throw this.#notEnded('it stayed open');
    await this.send(proof);
    const after = await this.#readUntilQuiet(limit - (now() - start), true);
    if (this.#end) return concat([before, after]);
    throw this.#notEnded(after.length > 0 ? 'another request was answered' : 'it stayed open', after);
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

  /** Leaves as a client does, outside the record: says `farewell`, closes, and waits for the server to do so. */
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

  async #receive(milliseconds: number): Promise<Received> {
    const received = await this.#options.connection.next(Math.max(milliseconds, 0));
    if (received.type === 'octets') {
      this.#unread = concat([this.#unread, received.octets]);
      this.#record({ type: 'octets', octets: received.octets }, 'server');
    } else if (received.type !== 'silence' && !this.#end) {
      this.#end = received.type;
      this.#record({ type: received.type === 'ended' ? 'end' : 'reset' }, 'server');
    }
    return received;
  }

  async #readUntilQuiet(milliseconds: number, stopAtOctets = false): Promise<Uint8Array> {
    const { now } = this.#options;
    const deadline = now() + milliseconds;
    while (!this.#end && !(stopAtOctets && this.#unread.length > 0)) {
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
    side: 'client' | 'server' = 'client',
  ): void {
    this.#options.recorder.add({ side, peer: this.#options.number, ...action });
  }

  #wrong(expectation: Expectation, offset: number): Violation {
    const octets = this.#unread;
    return new Violation({
      kind: 'wrong octets',
      expected: expectation.alternatives,
      actual: 'other octets came',
      octets,
      offset,
    });
  }

  #passedOver({ alternatives: expected }: Expectation): Violation {
    return new Violation({
      kind: 'passed over',
      expected,
      actual: 'only the answer to a later request came',
      octets: this.#unread,
    });
  }

  #missing({ alternatives: expected }: Expectation, received: Received): Violation {
    const partly = this.#unread.length > 0;
    const octets = partly ? { octets: this.#unread, offset: this.#unread.length } : {};
    if (received.type === 'silence') {
      return new Violation({
        kind: 'silence',
        expected,
        actual: partly ? 'no more came' : 'nothing came',
        ...octets,
      });
    }
    const how = received.type === 'reset' ? 'the connection was broken off' : 'the connection was closed';
    return new Violation({
      kind: 'ended',
      expected,
      actual: `${how}${partly ? ' before the rest' : ''}`,
      ...octets,
    });
  }

  #excess(octets: Uint8Array): Violation {
    const expected = ['the end of the connection'];
    return new Violation({
      kind: 'too much',
      expected,
      actual: 'octets came before the end',
      octets,
      offset: 0,
    });
  }

  #notEnded(actual: string, octets: Uint8Array = octetsOf('')): Violation {
    const expected = ['the end of the connection'];
    return new Violation({
      kind: 'not ended',
      expected,
      actual,
      ...(octets.length > 0 && { octets, offset: 0 }),
    });
  }
}
