import type { Difference } from '../engine/Violation.js';
import { escapeEach, hex } from '../wire/escape.js';
import { readCharacters } from '../wire/utf8.js';

/** Octets that came, as text and in hexadecimal digits, cut at the first wrong one. */
export interface Marked {
  readonly text: Parts;
  readonly hex: Parts;
}

export interface Parts {
  readonly before: string;
  /** Empty where octets are missing at the end. */
  readonly wrong: string;
  readonly after: string;
}

/** Characters that are shown on each side of the wrong one, and octets. */
const CHARACTERS = 48;
const OCTETS = 16;

/** Marks the first wrong octet among those that came; `undefined` when there are none. */
export function mark({ octets, offset }: Pick<Difference, 'octets' | 'offset'>): Marked | undefined {
  if (!octets || octets.length === 0) return undefined;
  const place = Math.min(offset ?? octets.length, octets.length);
  const before = octets.subarray(0, place);
  const after = octets.subarray(place);
  const length = readCharacters(after.subarray(0, 4))[0]?.octets.length ?? 0;
  return {
    text: partsOf(escapeEach(before), escapeEach(after), offset !== undefined, CHARACTERS, ''),
    hex: partsOf(digits(before), digits(after), offset !== undefined, OCTETS, ' ', length),
  };
}

function digits(octets: Uint8Array): string[] {
  return octets.length === 0 ? [] : hex(octets).split(' ');
}

function partsOf(
  before: readonly string[],
  after: readonly string[],
  marked: boolean,
  shown: number,
  separator: string,
  length = 1,
): Parts {
  const wrong = marked ? after.slice(0, length) : [];
  const rest = marked ? after.slice(length) : after;
  return {
    before: `${before.length > shown ? '…' : ''}${before
      .slice(-shown)
      .map((piece) => piece + separator)
      .join('')}`,
    wrong: wrong.join(separator),
    after: `${rest
      .slice(0, shown)
      .map((piece) => separator + piece)
      .join('')}${rest.length > shown ? '…' : ''}`,
  };
}
