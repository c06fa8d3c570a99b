import type { Codec, Malformed } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent } from '../machine/Machine.js';
import { escapeOctets } from '../wire/escape.js';
import { decoderFor, unframed, type Framing } from '../wire/framing.js';
import type { Decoder, Frame } from '../wire/LineDecoder.js';

/** Reads what one side of a connection sends: octets in, messages out. */
export class Receiver<M extends Message> {
  readonly #codec: Codec<M>;
  readonly #framing: Framing;
  readonly #decoder: Decoder;

  /** @param lineLimit - the longest line or chunk that is accepted, in octets */
  constructor(codec: Codec<M>, framing: Framing, lineLimit: number) {
    this.#codec = codec;
    this.#framing = framing;
    this.#decoder = decoderFor(framing, lineLimit);
  }

  /** The messages that these octets complete, in order. */
  receive(octets: Uint8Array): (M | ConnectionEvent)[] {
    return this.#decoder.push(octets).map((frame) => this.#read(frame));
  }

  #read(frame: Frame): M | ConnectionEvent {
    if (frame.type === 'overlong')
      return { type: 'malformed', reason: `A line is longer than ${frame.limit} octets.` };
    const message = this.#codec.read(unframed(frame.octets, this.#framing));
    if (!isMalformed(message)) return message;
    const shown = escapeOctets(frame.octets.subarray(0, SHOWN));
    const rest = frame.octets.length > SHOWN ? '…' : '';
    return { type: 'malformed', reason: `"${shown}${rest}" is no line of this protocol. ${message.reason}` };
  }
}

function isMalformed(message: Message): message is Malformed {
  return message.type === 'malformed';
}

/** Octets of a line that are shown. */
const SHOWN = 80;
