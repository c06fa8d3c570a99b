import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent, ConsoleOutput, Output, Share, Snapshot } from '../machine/Machine.js';
import { begin, step } from '../machine/step.js';
import type { Framing } from '../wire/framing.js';
import { concat } from '../wire/octets.js';
import { consoleLine } from './consoleLine.js';
import type { Sides } from './Protocol.js';
import { Receiver } from './Receiver.js';
import type { Room } from './Room.js';
import { timeStamp, type Stamp } from './timeStamp.js';

/** What a server does about what a connection brought. */
export interface Reaction {
  readonly octets: Uint8Array;
  /** Lines for the server's console, without line ends. */
  readonly logged?: readonly string[];
  /** The server ends the connection after these octets; later input means nothing any more. */
  readonly close: boolean;
}

/** One connection of a server that is played by its machine: octets in, octets out, and nothing else. */
export class Session<Client extends Message, Server extends Message> {
  readonly #sides: Sides<Client, Server>;
  readonly #receiver: Receiver<Client>;
  readonly #stamp: () => Stamp;
  readonly #room: Room | undefined;
  readonly #peer: number | undefined;
  #snapshot: Snapshot<unknown>;
  #closed = false;

  /**
   * @param lineLimit - the longest line or chunk that is accepted, in octets
   * @param stamp - what lines of the console say of the time: fields of their messages
   * @param room - what it shares with the other connections, where the protocol has such a thing
   */
  constructor(
    sides: Sides<Client, Server>,
    framing: Framing,
    lineLimit: number,
    stamp: () => Stamp = () => timeStamp(new Date(0)),
    room?: Room,
  ) {
    this.#sides = sides;
    this.#receiver = new Receiver(sides.client, framing, lineLimit);
    this.#snapshot = begin(sides.serverMachine);
    this.#stamp = stamp;
    this.#room = room;
    this.#peer = room?.enter();
  }

  /**
   * What other connections bring about on this one is told from now on. It stays with what has been told: an input of
   * this connection tells what it leads to here by its own reaction.
   */
  listen(told: (reaction: Reaction) => void): void {
    this.#room?.listen(this.#peer!, (outputs) => {
      if (this.#closed) return;
      const pieces: Uint8Array[] = [];
      for (const output of outputs) this.#perform(output as Output<Server>, pieces, []);
      told({ octets: concat(pieces), close: this.#closed });
    });
  }

  /**
   * The other side has connected.
   *
   * @param address - where it is: an address, a colon, a port
   */
  connected(address?: string): Reaction {
    return this.#react([address === undefined ? { type: 'connected' } : { type: 'connected', address }]);
  }

  /** Octets have arrived. */
  receive(octets: Uint8Array): Reaction {
    return this.#react(this.#receiver.receive(octets));
  }

  /** The other side sends nothing more. What it began without a line end is dropped. */
  disconnected(): Reaction {
    return this.#react([{ type: 'disconnected' }]);
  }

  #react(inputs: readonly (Client | ConnectionEvent)[]): Reaction {
    const pieces: Uint8Array[] = [];
    const logged: string[] = [];
    for (const input of inputs) {
      if (this.#closed) break;
      const next = step(this.#sides.serverMachine, this.#snapshot, input);
      this.#snapshot = next;
      for (const output of next.outputs) this.#perform(output, pieces, logged);
    }
    const octets = pieces.length > 0 ? concat(pieces) : NOTHING;
    return logged.length > 0 ? { octets, logged, close: this.#closed } : { octets, close: this.#closed };
  }

  #perform(
    output: Output<Server> | ConsoleOutput<Message> | Share,
    pieces: Uint8Array[],
    logged: string[],
  ): void {
    switch (output.type) {
      case 'send':
        pieces.push(this.#sides.server.write(output.message));
        break;
      case 'print':
        logged.push(this.#print(output.line));
        break;
      case 'share':
        if (!this.#room) throw new TypeError('the protocol has no machine that its connections share');
        // What it leads to here, the room hands back.
        for (const own of this.#room.act(this.#peer!, output.input))
          this.#perform(own as Output<Server>, pieces, logged);
        break;
      case 'close':
        this.#closed = true;
        this.#room?.leave(this.#peer!);
    }
  }

  #print(line: Message): string {
    const { console } = this.#sides;
    if (!console) throw new TypeError('the protocol has no grammar of its console');
    return consoleLine(console, line, this.#stamp);
  }
}

const NOTHING = new Uint8Array(0);
