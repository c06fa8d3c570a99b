import type { Random } from 'fast-check';

/** A part of octets: from this place up to that, which is not in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A place between two characters, or at either end. */
export function placeIn(octets: Uint8Array, random: Random): number {
  return betweenCharacters(octets, random.nextInt(0, octets.length));
}

/** The nearest place before this one at which a character of UTF-8 may begin. */
function betweenCharacters(octets: Uint8Array, place: number): number {
  let at = place;
  while (at > 0 && place - at < LONGEST_CHARACTER && isContinuation(octets[at])) at--;
  return at;
}

/** A word, or any piece; short ones are preferred. It is empty only where there are no octets. */
export function pieceIn(octets: Uint8Array, random: Random): Range {
  if (octets.length === 0) return { from: 0, to: 0 };
  const at = random.nextInt(0, octets.length - 1);
  if (random.nextInt(0, 1) === 0 && isWord(octets[at])) return wordAround(octets, at);
  const longest = Math.min(octets.length, 1 << random.nextInt(0, Math.ceil(Math.log2(octets.length))));
  const length = random.nextInt(1, longest);
  const from = random.nextInt(0, octets.length - length);
  return { from, to: from + length };
}

/**
 * The octets with others in place of a part. If that were longer than may be, the others are kept, and what stands
 * around them is cut, at the end first.
 */
export function put(
  octets: Uint8Array,
  { from, to }: Range,
  others: Uint8Array,
  longest: number,
): Uint8Array {
  const kept = others.subarray(0, longest);
  const begin = from + kept.length <= longest ? from : betweenCharacters(octets, longest - kept.length);
  const length = Math.min(begin + kept.length + octets.length - to, longest);
  const result = new Uint8Array(length);
  result.set(octets.subarray(0, begin));
  result.set(kept, begin);
  result.set(octets.subarray(to, to + length - begin - kept.length), begin + kept.length);
  return result;
}

const LONGEST_CHARACTER = 4;
/** Octets of a word are looked at on either side, at the most. */
const LONGEST_WORD = 1000;

function isContinuation(octet: number | undefined): boolean {
  return octet !== undefined && (octet & 0xc0) === 0x80;
}

function wordAround(octets: Uint8Array, at: number): Range {
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < LONGEST_WORD && isWord(octets[from - 1])) from--;
  while (to - at < LONGEST_WORD && isWord(octets[to])) to++;
  return { from, to };
}

/** Letters and digits of ASCII, and all octets of other characters. */
function isWord(octet: number | undefined): boolean {
  if (octet === undefined) return false;
  return octet >= 0x80 || /\w/.test(String.fromCharCode(octet));
}
