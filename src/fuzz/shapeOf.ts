import { escapeOctets } from '../wire/escape.js';

/** Octets of an answer that are looked at, and characters of its shape. */
const LOOKED_AT = 400;
const LONGEST = 60;

/** The shape of a text: words and numbers are all alike, and so are many lines of the same shape. */
export function shapeOf(octets: Uint8Array): string {
  const shape = escapeOctets(octets.subarray(0, LOOKED_AT))
    .replaceAll(/\d+/g, '0')
    .replaceAll(/\p{L}{20,}/gu, 'a…')
    .replaceAll(/(.{1,12}?)\1{2,}/gsu, '($1)…');
  return shape.length > LONGEST ? `${shape.slice(0, LONGEST)}…` : shape;
}
