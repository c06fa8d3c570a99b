import { concat, octetsOf } from '../../wire/octets.js';
import { DictionaryError } from './DictionaryError.js';

/**
 * Reads a dictionary in the format of AFL and libFuzzer: a word a line, in quotation marks, with a name before it or not;
 * lines that begin with `#` are comments. Any octet may be written `\xHH`.
 *
 * @throws DictionaryError at the first line that is none of that
 * @example
 * ```ts
 * readDictionary('# Commands\nquit="/quit\\x0A"'); // one word of six octets
 * ```
 */
export function readDictionary(text: string): Uint8Array[] {
  return text.split('\n').flatMap((line, index) => {
    const trimmed = line.trim();
    return trimmed === '' || trimmed.startsWith('#') ? [] : [readWord(trimmed, index + 1)];
  });
}

function readWord(line: string, number: number): Uint8Array {
  const word = ENTRY.exec(line)?.[1];
  if (word === undefined)
    throw new DictionaryError(number, 'write name="word" or "word", or # and a comment');
  if (word === '') throw new DictionaryError(number, 'this word is empty');
  return concat([...word.matchAll(PART)].map(([part, octet]) => readPart(part, octet, number)));
}

/** The name may have a level behind it, as those of AFL do: `name@1="word"`. */
const ENTRY = /^(?:[^\s"=#@]+(?:@\d+)?\s*=\s*)?"((?:[^"\\]|\\.)*)"$/u;
/** An octet that is written by its number, what is escaped otherwise, or text. */
const PART = /\\x([0-9A-Fa-f]{2})|\\.|[^\\]+/gu;

function readPart(part: string, octet: string | undefined, line: number): Uint8Array {
  if (octet !== undefined) return Uint8Array.of(Number.parseInt(octet, 16));
  if (!part.startsWith('\\')) return octetsOf(part);
  if (part === '\\\\' || part === '\\"') return octetsOf(part.slice(1));
  throw new DictionaryError(line, `"${part}" is no escape: write \\xHH, \\\\ or \\"`);
}
