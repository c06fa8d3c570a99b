import { LF } from '../../wire/octets.js';
import { put } from './place.js';

/**
 * Octets that are simpler than these: shorter by a piece, or as long with the letter `a` in place of a piece; large pieces
 * before small ones. An LF at the end is kept. None of them is empty. Whoever goes on with one of them comes to an end: each
 * is shorter, or as long and has more octets that are `a`.
 */
export function* simplerOctets(octets: Uint8Array): Generator<Uint8Array> {
  const length = octets.at(-1) === LF ? octets.length - 1 : octets.length;
  for (const pieces of piecesOf(length)) {
    for (const piece of pieces) {
      const shorter = put(octets, piece, NOTHING, octets.length);
      if (shorter.length > 0) yield shorter;
    }
    for (const { from, to } of pieces) {
      if (octets.subarray(from, to).every((octet) => octet === PLAIN)) continue;
      yield new Uint8Array(octets).fill(PLAIN, from, to);
    }
  }
}

/** The letter `a`. */
const PLAIN = 0x61;
const NOTHING = new Uint8Array(0);

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** All together, the halves, the quarters, and so on up to the single octets. */
function* piecesOf(length: number): Generator<readonly Piece[]> {
  for (let size = length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    yield Array.from({ length: Math.ceil(length / size) }, (_, at) => ({
      from: at * size,
      to: Math.min((at + 1) * size, length),
    }));
}
