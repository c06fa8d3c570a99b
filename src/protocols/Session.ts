import type { Malformed } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent, Output, Snapshot } from '../machine/Machine.js';
import { begin, step } from '../machine/step.js';
import { decoderFor, withoutLineEnd, type Framing } from '../wire/framing.js';
import type { Decoder, Frame } from '../wire/LineDecoder.js';
import { concat } from '../wire/octets.js';
import type { Protocol } from './Protocol.js';

/** What a server does about what a connection brought. */
export interface Reaction {
  readonly octets: Uint8Array;
  /** The server ends the connection after these octets; later input means nothing any more. */
  readonly close: boolean;
}

/** One connection of a server that is played by its machine: octets in, octets out, and nothing else. */
export class Session<Client extends Message, Server extends Message> {
  readonly #protocol: Protocol<Client, Server>;
  readonly #framing: Framing;
  readonly #decoder: Decoder;
  #snapshot: Snapshot<unknown>;
  #closed = false;

  /** @param lineLimit - the longest line or chunk that is accepted, in octets */
  constructor(protocol: Protocol<Client, Server>, framing: Framing, lineLimit: number) {
    this.#protocol = protocol;
    this.#framing = framing;
    this.#decoder = decoderFor(framing, lineLimit);
    this.#snapshot = begin(protocol.machine);
  }

  /** The other side has connected. */
  connected(): Reaction {
    return this.#react([{ type: 'connected' }]);
  }

  /** Octets have arrived. */
  receive(octets: Uint8Array): Reaction {
    return this.#react(this.#decoder.push(octets).map((frame) => this.#read(frame)));
  }

  /** The other side sends nothing more. What it began without a line end is dropped. */
  disconnected(): Reaction {
    return this.#react([{ type: 'disconnected' }]);
  }

  #react(inputs: readonly (Client | ConnectionEvent)[]): Reaction {
    const pieces: Uint8Array[] = [];
    for (const input of inputs) {
      if (this.#closed) break;
      const next = step(this.#protocol.machine, this.#snapshot, input);
      this.#snapshot = next;
      for (const output of next.outputs) this.#perform(output, pieces);
    }
    return { octets: pieces.length > 0 ? concat(pieces) : NOTHING, close: this.#closed };
  }

  #perform(output: Output<Server>, pieces: Uint8Array[]): void {
    if (output.type === 'send') pieces.push(this.#protocol.server.write(output.message));
    else this.#closed = true;
  }

  #read(frame: Frame): Client | ConnectionEvent {
    if (frame.type === 'overlong') return { type: 'malformed', reason: `longer than ${frame.limit} octets` };
    const line = this.#framing === 'line' ? frame.octets : concat([withoutLineEnd(frame.octets), LINE_END]);
    const message: Client | Malformed = this.#protocol.client.read(line);
    return message;
  }
}

const NOTHING = new Uint8Array(0);
const LINE_END = Uint8Array.of(0x0a);
