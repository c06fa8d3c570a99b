import type { Decoder, Frame } from './LineDecoder.js';

/** Takes each piece that one read returns for one message (spec/README.md, "Framing"). */
export class ChunkDecoder implements Decoder {
  readonly #limit: number;

  /** @param limit - the longest chunk accepted, in octets */
  constructor(limit: number) {
    this.#limit = limit;
  }

  push(octets: Uint8Array): Frame[] {
    if (octets.length > this.#limit) return [{ type: 'overlong', limit: this.#limit }];
    return [{ type: 'frame', octets }];
  }

  end(): undefined {
    return undefined;
  }
}
