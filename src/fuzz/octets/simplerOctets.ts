import { LF } from '../../wire/octets.js';
import { put } from './place.js';

/**
 * Octets that are simpler than these, the simplest first: shorter by a piece, large pieces before small ones; then as
 * long, with the letter `a` in place of a piece. An LF at the end is kept. None of them is empty. Whoever goes on with
 * one of them comes to an end: each is shorter, or as long and has more octets that are `a`.
 */
export function* simplerOctets(octets: Uint8Array): Generator<Uint8Array> {
  const length = octets.at(-1) === LF ? octets.length - 1 : octets.length;
  for (const piece of piecesOf(length)) {
    const shorter = put(octets, piece, NOTHING, octets.length);
    if (shorter.length > 0) yield shorter;
  }
  for (const { from, to } of piecesOf(length)) {
    if (octets.subarray(from, to).every((octet) => octet === PLAIN)) continue;
    yield new Uint8Array(octets).fill(PLAIN, from, to);
  }
}

/** The letter `a`. */
const PLAIN = 0x61;
const NOTHING = new Uint8Array(0);

/** All together, the halves, the quarters, and so on up to the single octets. */
function* piecesOf(length: number): Generator<{ from: number; to: number }> {
  for (let size = length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < length; from += size) yield { from, to: Math.min(from + size, length) };
}
