import { ChunkDecoder } from './ChunkDecoder.js';
import { LineDecoder, type Decoder } from './LineDecoder.js';
import { CR, LF } from './octets.js';

/** How a program tells where a message ends: at a line end, or where one read ends (spec/README.md, "Framing"). */
export type Framing = 'line' | 'chunk';

export const FRAMINGS: readonly Framing[] = ['line', 'chunk'];

/** A decoder of that framing for one connection. */
export function decoderFor(framing: Framing, limit: number): Decoder {
  return framing === 'line' ? new LineDecoder(limit) : new ChunkDecoder(limit);
}

/** The octets without the line end (LF or CRLF) that closes them, if one does. */
export function withoutLineEnd(octets: Uint8Array): Uint8Array {
  if (octets.at(-1) !== LF) return octets;
  return octets.subarray(0, octets.at(-2) === CR ? -2 : -1);
}
