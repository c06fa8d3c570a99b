import { octetsOf } from './octets.js';
import { readCharacters } from './utf8.js';

/**
 * Writes octets as one line of text that shows each of them: printable UTF-8 as it is, line ends as `\n` and `\r`,
 * every other octet as `\xHH`. {@link unescapeOctets} is its inverse.
 *
 * @example
 * ```ts
 * escapeOctets(Uint8Array.of(0x61, 0x00, 0x0a)); // 'a\\x00\\n'
 * ```
 */
export function escapeOctets(octets: Uint8Array): string {
  return escapeEach(octets).join('');
}

/** As {@link escapeOctets}, one string for each character or broken octet: what a caret counts. */
export function escapeEach(octets: Uint8Array): string[] {
  return readCharacters(octets).map(({ octets: piece, text }) => {
    const named = NAMED.get(piece.length === 1 ? piece[0]! : -1);
    if (named !== undefined) return named;
    return text !== undefined && PRINTABLE.test(text) ? text : [...piece].map(hexEscape).join('');
  });
}

/**
 * Reads the notation of {@link escapeOctets}.
 *
 * @throws EscapeError at a backslash that begins no escape
 */
export function unescapeOctets(text: string): Uint8Array {
  const pieces: number[] = [];
  for (let at = 0; at < text.length;) {
    const escape = ESCAPE.exec(text.slice(at, at + 4));
    if (escape) {
      pieces.push(escape[1] === undefined ? NAMES.get(escape[0])! : Number.parseInt(escape[1], 16));
      at += escape[0].length;
    } else if (text[at] === '\\') {
      throw new EscapeError(text, at);
    } else {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      pieces.push(...octetsOf(character));
      at += character.length;
    }
  }
  return Uint8Array.from(pieces);
}

/** A backslash that begins no escape. */
export class EscapeError extends SyntaxError {
  /** Where it stands in the text, in UTF-16 units. */
  readonly at: number;

  constructor(text: string, at: number) {
    super(`"${text.slice(at, at + 4)}" is no escape: write \\n, \\r, \\t, \\\\ or \\xHH`);
    this.at = at;
  }
}

/** Octets as two hexadecimal digits each, for example `00 0A`. */
export function hex(octets: Uint8Array): string {
  return [...octets].map((octet) => octet.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

const NAMED = new Map([
  [0x0a, '\\n'],
  [0x0d, '\\r'],
  [0x09, '\\t'],
  [0x5c, '\\\\'],
]);
const NAMES = new Map([...NAMED].map(([octet, name]) => [name, octet]));
const ESCAPE = /^\\(?:[nrt\\]|x([0-9A-Fa-f]{2}))/;
/** Letters, marks, numbers, punctuation, symbols and the blank: no control, format or bidirectional characters. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** An octet as `\xHH`. */
export function hexEscape(octet: number): string {
  return `\\x${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}
