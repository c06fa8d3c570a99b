import { LF } from './octets.js';

/** What a decoder finds in a stream of octets. */
export type Frame =
  /** A line with its line end, or a chunk as it came. */
  | { readonly type: 'frame'; readonly octets: Uint8Array }
  /** A line passed the limit: the rest of it is thrown away unread, up to and with its LF. */
  | { readonly type: 'overlong'; readonly limit: number };

/** Cuts a stream of octets into frames. */
export interface Decoder {
  /** The frames that these octets complete, in order. The octets may be the caller's buffer: what is kept is copied. */
  push(octets: Uint8Array): Frame[];
  /** The stream has ended: what stands there without a line end, or nothing. */
  end(): Uint8Array | undefined;
}

/**
 * Cuts a stream into lines at each LF (spec/README.md, "Lines"). The limit is enforced before anything is kept, so a
 * line that never ends costs at most `limit` octets of memory.
 */
export class LineDecoder implements Decoder {
  readonly #limit: number;
  #kept = new Uint8Array(0);
  #length = 0;
  #discarding = false;

  /** @param limit - the longest line accepted, in octets, its line end included */
  constructor(limit: number) {
    this.#limit = limit;
  }

  push(octets: Uint8Array): Frame[] {
    const frames: Frame[] = [];
    let start = 0;
    for (let end = octets.indexOf(LF); end >= 0; end = octets.indexOf(LF, start)) {
      this.#take(octets.subarray(start, end + 1), frames, true);
      start = end + 1;
    }
    if (start < octets.length) this.#take(octets.subarray(start), frames, false);
    return frames;
  }

  end(): Uint8Array | undefined {
    const rest = this.#length > 0 ? this.#kept.slice(0, this.#length) : undefined;
    this.#length = 0;
    return rest;
  }

  #take(piece: Uint8Array, frames: Frame[], complete: boolean): void {
    if (this.#discarding) {
      this.#discarding = !complete;
    } else if (this.#length + piece.length > this.#limit) {
      this.#length = 0;
      this.#discarding = !complete;
      frames.push({ type: 'overlong', limit: this.#limit });
    } else if (complete && this.#length === 0) {
      frames.push({ type: 'frame', octets: piece });
    } else {
      this.#keep(piece);
      if (complete) frames.push({ type: 'frame', octets: this.end()! });
    }
  }

  #keep(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (needed > this.#kept.length) {
      const grown = new Uint8Array(Math.min(Math.max(needed, this.#kept.length * 2, 256), this.#limit));
      grown.set(this.#kept.subarray(0, this.#length));
      this.#kept = grown;
    }
    this.#kept.set(piece, this.#length);
    this.#length = needed;
  }
}
