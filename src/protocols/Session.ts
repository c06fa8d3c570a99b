import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent, Output, Snapshot } from '../machine/Machine.js';
import { begin, step } from '../machine/step.js';
import type { Framing } from '../wire/framing.js';
import { concat } from '../wire/octets.js';
import type { Protocol } from './Protocol.js';
import { Receiver } from './Receiver.js';

/** What a server does about what a connection brought. */
export interface Reaction {
  readonly octets: Uint8Array;
  /** The server ends the connection after these octets; later input means nothing any more. */
  readonly close: boolean;
}

/** One connection of a server that is played by its machine: octets in, octets out, and nothing else. */
export class Session<Client extends Message, Server extends Message> {
  readonly #protocol: Protocol<Client, Server>;
  readonly #receiver: Receiver<Client>;
  #snapshot: Snapshot<unknown>;
  #closed = false;

  /** @param lineLimit - the longest line or chunk that is accepted, in octets */
  constructor(protocol: Protocol<Client, Server>, framing: Framing, lineLimit: number) {
    this.#protocol = protocol;
    this.#receiver = new Receiver(protocol.client, framing, lineLimit);
    this.#snapshot = begin(protocol.serverMachine);
  }

  /** The other side has connected. */
  connected(): Reaction {
    return this.#react([{ type: 'connected' }]);
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
    for (const input of inputs) {
      if (this.#closed) break;
      const next = step(this.#protocol.serverMachine, this.#snapshot, input);
      this.#snapshot = next;
      for (const output of next.outputs) this.#perform(output, pieces);
    }
    return { octets: pieces.length > 0 ? concat(pieces) : NOTHING, close: this.#closed };
  }

  #perform(output: Output<Server>, pieces: Uint8Array[]): void {
    if (output.type === 'send') pieces.push(this.#protocol.server.write(output.message));
    else this.#closed = true;
  }
}

const NOTHING = new Uint8Array(0);
