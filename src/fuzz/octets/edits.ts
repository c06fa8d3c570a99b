import type { Random } from 'fast-check';
import { concat } from '../../wire/octets.js';
import { pick } from '../../grammar/arbitrary/Draft.js';
import type { Mutate } from './Material.js';
import { pieceIn, placeIn, put } from './place.js';

/** Turns one bit round. */
export const flip: Mutate = (octets, random) => {
  if (octets.length === 0) return octets;
  const at = random.nextInt(0, octets.length - 1);
  return octets.with(at, octets[at]! ^ (1 << random.nextInt(0, 7)));
};

/** Puts another octet in place of one. */
export const replace: Mutate = (octets, random) => {
  if (octets.length === 0) return octets;
  const at = random.nextInt(0, octets.length - 1);
  return octets.with(at, (octets[at]! + random.nextInt(1, 255)) & 0xff);
};

/** Puts a few octets anywhere. */
export const insert: Mutate = (octets, random, { longest }) => {
  const others = Uint8Array.from({ length: random.nextInt(1, 4) }, () => random.nextInt(0, 255));
  const at = random.nextInt(0, octets.length);
  return put(octets, { from: at, to: at }, others, longest);
};

/** Leaves out a piece. */
export const remove: Mutate = (octets, random, { longest }) =>
  put(octets, pieceIn(octets, random), NOTHING, longest);

/** Puts a piece in once more, behind itself or somewhere else. */
export const duplicate: Mutate = (octets, random, { longest }) => {
  const { from, to } = pieceIn(octets, random);
  const at = random.nextInt(0, 1) === 0 ? to : placeIn(octets, random);
  return put(octets, { from: at, to: at }, octets.slice(from, to), longest);
};

/** Puts the tail of other octets behind the head of these. */
export const splice: Mutate = (octets, random, { others, longest }) => {
  if (others.length === 0) return octets;
  const other = pick(random, others);
  const head = octets.subarray(0, placeIn(octets, random));
  return concat([head, other.subarray(placeIn(other, random))]).slice(0, longest);
};

/** Cuts the end off. */
export const truncate: Mutate = (octets, random) =>
  octets.length === 0 ? octets : octets.slice(0, random.nextInt(0, octets.length - 1));

/** Puts NUL in place of an octet, or between two. */
export const nul: Mutate = (octets, random, { longest }) => {
  const from = random.nextInt(0, octets.length);
  const to = Math.min(from + random.nextInt(0, 1), octets.length);
  return put(octets, { from, to }, Uint8Array.of(0), longest);
};

/** Lets two pieces that do not overlap change their places. */
export const swap: Mutate = (octets, random) => {
  if (octets.length < 2) return octets;
  const [a, b, c, d] = cutsIn(octets, random);
  return concat([
    octets.subarray(0, a),
    octets.subarray(c, d),
    octets.subarray(b, c),
    octets.subarray(a, b),
    octets.subarray(d),
  ]);
};

const NOTHING = new Uint8Array(0);

/** Where two pieces begin and end, neither of them empty. */
function cutsIn({ length }: Uint8Array, random: Random): readonly [number, number, number, number] {
  const b = random.nextInt(1, length - 1);
  const a = random.nextInt(0, b - 1);
  const c = random.nextInt(b, length - 1);
  return [a, b, c, random.nextInt(c + 1, length)];
}
