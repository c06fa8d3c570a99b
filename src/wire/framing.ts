import { ChunkDecoder } from './ChunkDecoder.js';
import { LineDecoder, type Decoder } from './LineDecoder.js';
import { concat, CR, LF } from './octets.js';

/**
 * How a program tells where a message ends: at a line end, or where one read ends (spec/README.md, "Framing"). In a
 * `stream` there are no messages: the octets count, and nothing else.
 */
export type Framing = 'line' | 'chunk' | 'stream';

/** The framings of programs that know messages. */
export const FRAMINGS: readonly Framing[] = ['line', 'chunk'];

/** A decoder of that framing for one connection. */
export function decoderFor(framing: Framing, limit: number): Decoder {
  return framing === 'line' ? new LineDecoder(limit) : new ChunkDecoder(limit);
}

/** A line as it is sent in that framing. */
export function framed(line: Uint8Array, framing: Framing): Uint8Array {
  return framing === 'chunk' ? withoutLineEnd(line) : line;
}

/** The line for which a frame stands. */
export function unframed(octets: Uint8Array, framing: Framing): Uint8Array {
  return framing === 'chunk' ? concat([withoutLineEnd(octets), LINE_END]) : octets;
}

/**
 * Whether a frame holds an octet of a line end that is none: in chunks they are characters, or taken away, as a program
 * likes.
 */
export function hasOddLineEnd(octets: Uint8Array, framing: Framing): boolean {
  return framing === 'chunk' && (octets.includes(LF) || octets.includes(CR));
}

const LINE_END = Uint8Array.of(LF);

/** A line with CRLF in the place of its line end. */
export function withCrlf(line: Uint8Array): Uint8Array {
  return concat([withoutLineEnd(line), CRLF]);
}

const CRLF = Uint8Array.of(CR, LF);

/** The octets without the line end (LF or CRLF) that closes them, if one does. */
export function withoutLineEnd(octets: Uint8Array): Uint8Array {
  if (octets.at(-1) !== LF) return octets;
  return octets.subarray(0, octets.at(-2) === CR ? -2 : -1);
}
