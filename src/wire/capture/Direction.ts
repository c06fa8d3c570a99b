import type { Piece } from './reassemble.js';
import { reassemble } from './reassemble.js';
import type { Segment } from './readSegment.js';

/** What one side does, and with which packet of the capture it is seen to have done it. */
export interface Deed {
  readonly packet: number;
  readonly action:
    { readonly type: 'octets'; readonly octets: Uint8Array } | { readonly type: 'end' | 'reset' };
}

/** What one side of a connection sends: its segments are added as they were captured, and put in order at the end. */
export class Direction {
  readonly #pieces: Piece[] = [];
  /** From the first octet to behind the last, as far as they were sent, captured or not. */
  #sent: { readonly from: number; readonly to: number } | undefined;
  /** Position of the highest octet that was spoken of: by it the others are understood. */
  #highest: number | undefined;
  #lowest = Infinity;
  #opening: Opening | undefined;
  #end: Mark | undefined;
  #reset: Mark | undefined;

  /** With what the side began, where that was captured. */
  get opening(): Opening['type'] | undefined {
    return this.#opening?.type;
  }

  /** Whether the side has ended. */
  get over(): boolean {
    return this.#end !== undefined || this.#reset !== undefined;
  }

  /** Whether a SYN may be the beginning of these segments: it may be captured twice, and behind what follows it. */
  beginsWith({ sequence }: Segment): boolean {
    if (this.#opening) return this.#opening.sequence === sequence;
    return this.#highest === undefined || Math.abs((sequence + 1 - this.#lowest) | 0) < NEAR;
  }

  /** Adds a segment; returns whether it can be one of this stream. */
  add({ sequence, syn, ack, fin, rst, octets, length }: Segment, packet: number): boolean {
    const first = syn ? sequence + 1 : sequence;
    const distance = this.#highest === undefined ? 0 : (first - this.#highest) | 0;
    if (Math.abs(distance) > FARTHEST) return false;
    const position = this.#highest === undefined ? first : this.#highest + distance;
    const end = position + length;
    this.#highest = Math.max(this.#highest ?? end, end);
    this.#lowest = Math.min(this.#lowest, position);
    if (syn) this.#opening ??= { type: ack ? 'SYN+ACK' : 'SYN', sequence, position };
    if (rst) {
      // What it carries is no part of the stream (RFC 9293, section 3.5.2).
      this.#reset ??= { position, packet };
      return true;
    }
    if (fin) this.#end ??= { position: end, packet };
    if (octets.length > 0) this.#pieces.push({ position, octets, packet });
    if (length > 0 || fin) {
      const { from, to } = this.#sent ?? { from: position, to: end };
      this.#sent = { from: Math.min(from, position), to: Math.max(to, end) };
    }
    return true;
  }

  /** All that the side did, in order, and the octets of it that were not captured. */
  finish(): { readonly deeds: readonly Deed[]; readonly lost: number } {
    const { from, to } = this.#stream();
    const pieces = reassemble(this.#pieces.flatMap((piece) => within(piece, from, to)));
    const deeds: Deed[] = pieces.map(({ octets, packet }) => ({
      packet,
      action: { type: 'octets', octets },
    }));
    let last = deeds.at(-1)?.packet ?? 0;
    let captured = 0;
    for (const { octets } of pieces) captured += octets.length;
    for (const [type, mark] of [
      ['end', this.#end],
      ['reset', this.#reset],
    ] as const) {
      if (!mark) continue;
      last = Math.max(last, mark.packet);
      deeds.push({ packet: last, action: { type } });
    }
    return { deeds, lost: to - from - captured };
  }

  /** Where the stream begins and ends, as far as that is known. */
  #stream(): { from: number; to: number } {
    const sent = this.#sent ?? { from: 0, to: 0 };
    const from = this.#sent && this.#opening ? this.#opening.position : sent.from;
    return { from, to: Math.max(from, this.#end?.position ?? sent.to) };
  }
}

/** A window of TCP is at most so wide (RFC 7323, section 2.3): what lies farther off is of another connection. */
const FARTHEST = 2 ** 30;
/** How far from the first octet a SYN that was captured late may say that it stands. */
const NEAR = 2 ** 16;

interface Opening {
  readonly type: 'SYN' | 'SYN+ACK';
  readonly sequence: number;
  /** Of the first octet behind it. */
  readonly position: number;
}

interface Mark {
  readonly position: number;
  readonly packet: number;
}

/** The part of the piece that lies between the two positions. */
function within(piece: Piece, from: number, to: number): Piece[] {
  const { position, octets, packet } = piece;
  if (position >= from && position + octets.length <= to) return [piece];
  const begin = Math.max(position, from);
  const part = octets.subarray(begin - position, Math.max(to - position, 0));
  return part.length > 0 ? [{ position: begin, octets: part, packet }] : [];
}
