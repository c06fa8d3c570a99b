import type { Random } from 'fast-check';
import { pick } from '../../grammar/arbitrary/Draft.js';
import { octetsOf } from '../../wire/octets.js';
import type { Mutate } from './Material.js';
import { pieceIn, placeIn, put } from './place.js';

/**
 * Puts in a run of one character, or of a piece again and again. Either the run or all together becomes as long as a
 * buffer of a program may be, or one octet longer or shorter.
 */
export const overlong: Mutate = (octets, random, { longest }) => {
  const at = placeIn(octets, random);
  const length = pick(random, lengthsUpTo(longest));
  const room = random.nextInt(0, 1) === 0 ? length - octets.length : length;
  const run = runOf(unitOf(octets, random), room > 0 ? room : length);
  return put(octets, { from: at, to: at }, run, longest);
};

/** Sizes of buffers that programmers like: powers of two from 16 to 65536, and round numbers. */
const SIZES: readonly number[] = Array.from({ length: 13 }, (_, exponent) => 16 << exponent).concat([
  20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000,
]);
const LENGTHS: readonly number[] = SIZES.flatMap((size) => [size - 1, size, size + 1]);

function lengthsUpTo(longest: number): readonly number[] {
  const possible = LENGTHS.filter((length) => length <= longest);
  return possible.length > 0 ? possible : [longest];
}

/** A letter, one of two octets, and others that programs count or read in their own way. */
const CHARACTERS: readonly Uint8Array[] = ['a', 'я', '0', ' ', '%', '/', ':', '\u{1F600}', '\0'].map((text) =>
  octetsOf(text),
);

function unitOf(octets: Uint8Array, random: Random): Uint8Array {
  if (octets.length === 0 || random.nextInt(0, 1) === 0) return pick(random, CHARACTERS);
  const { from, to } = pieceIn(octets, random);
  return octets.subarray(from, to);
}

function runOf(unit: Uint8Array, length: number): Uint8Array {
  const run = new Uint8Array(length);
  run.set(unit.subarray(0, length));
  // What is there already is copied behind itself: as many copies as the length has digits in binary.
  for (let filled = unit.length; filled < length; filled *= 2) run.copyWithin(filled, 0, filled);
  return run;
}
