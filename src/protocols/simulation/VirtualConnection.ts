import type { Message } from '../../grammar/createPrinter.js';
import { ClientSession, type ClientReaction } from '../ClientSession.js';
import type { Sides } from '../Protocol.js';
import type { Room } from '../Room.js';
import { Session, type Reaction } from '../Session.js';
import { Pipe } from './Pipe.js';
import type { Witness } from './Witness.js';

/** The longest line that either side takes, in octets. */
const LINE = 1000;

/** A client, the server's session for it, and the two pipes between them. */
export class VirtualConnection<Client extends Message, Server extends Message> {
  readonly number: number;
  readonly #witness: Witness;
  readonly #session: Session<Client, Server>;
  readonly #client: ClientSession<Client, Server>;
  readonly #up = new Pipe();
  readonly #down = new Pipe();
  #served = true;
  #running = true;
  #hasSpoken = false;

  constructor(number: number, sides: Sides<Client, Server>, room: Room | undefined, witness: Witness) {
    this.number = number;
    this.#witness = witness;
    this.#session = new Session(sides, 'line', LINE, undefined, room);
    this.#client = new ClientSession(sides, 'line', LINE);
    this.#session.listen((reaction) => this.#react(reaction));
    this.#react(this.#session.connected());
    this.#act(this.#client.connected());
  }

  /** Whether nothing can happen on it any more. */
  get isOver(): boolean {
    return !this.#served && !this.#running;
  }

  /** Whether the client still runs. */
  get isRunning(): boolean {
    return this.#running;
  }

  /** Whether the client has sent anything. */
  get hasSpoken(): boolean {
    return this.#hasSpoken;
  }

  /** Whether the client waits for its user. */
  get wantsLine(): boolean {
    return this.#client.wantsLine;
  }

  /** Octets on their way to the server, or the end of them, that it will take. */
  get goesUp(): boolean {
    return this.#served && this.#up.isReady;
  }

  /** Octets on their way to the client, or the end of them, that it will take. */
  get goesDown(): boolean {
    return this.#running && this.#down.isReady;
  }

  /** Up to so many octets reach the server, or the end does. */
  toServer(most: number): void {
    const arrival = this.#up.take(most);
    if (arrival.type === 'octets') {
      this.#witness.arrived(this.number, arrival.octets);
      this.#react(this.#session.receive(arrival.octets));
    } else {
      this.#witness.left(this.number);
      this.#react(this.#session.disconnected());
    }
  }

  /** Up to so many octets reach the client, or the end does. */
  toClient(most: number): void {
    const arrival = this.#down.take(most);
    if (arrival.type === 'octets') {
      this.#witness.delivered(this.number, arrival.octets);
      this.#act(this.#client.received(arrival.octets));
    } else {
      this.#act(this.#client.disconnected());
    }
  }

  /** The user types a line. */
  type(line: string): void {
    this.#act(this.#client.typed(line));
  }

  /** The user types nothing any more. */
  endInput(): void {
    this.#act(this.#client.inputEnded());
  }

  /** The client is gone at once. A part of what is on its way to the server still arrives. */
  vanish(part: number): void {
    this.#running = false;
    this.#up.cut(part % (this.#up.length + 1));
  }

  /** Octets that no client would send go to the server on its connection. */
  intrude(octets: Uint8Array): void {
    this.#up.write(octets);
  }

  #react(reaction: Reaction): void {
    if (!this.#served) return;
    if (reaction.octets.length > 0 || reaction.close) this.#witness.reacted(this.number, reaction);
    this.#down.write(reaction.octets);
    if (!reaction.close) return;
    this.#down.end();
    this.#served = false;
  }

  #act(reaction: ClientReaction): void {
    this.#witness.acted(this.number, reaction);
    this.#hasSpoken ||= reaction.octets.length > 0;
    this.#up.write(reaction.octets);
    if (reaction.close) this.#up.end();
    if (reaction.exit !== undefined) this.#running = false;
  }
}
