import { concat, textOf } from '../wire/octets.js';

/** Lines whose shapes are looked at. */
const LINES = 200;
/** Characters of a line that are looked at, and octets of all that was sent, and of one piece of it. */
const LONGEST = 120;
const SENT = 20_000;
const PIECE = 200;
/** Words of the program's own that are known at the most, and characters of the longest. */
const WORDS = 5000;
const LONGEST_WORD = 24;
/** A number up to it counts as it is, a greater one in classes: what takes a few steps shows each of them. */
const EXACT = 10;

/** The shapes of the lines that a program prints, so that lines that say the same of other things look the same. */
export class ConsoleShapes {
  /** Words that it has printed although nobody had sent them. */
  readonly #own = new Set<string>();

  /**
   * The shapes of lines, without dates, times, addresses, long numbers and the words that the program was sent. A line
   * that holds nothing else, as that of a message has, says nothing of the program: it has no shape.
   *
   * @param sent - what clients have sent meanwhile, or shortly before
   */
  of(printed: readonly Uint8Array[], sent: Iterable<Uint8Array>): Set<string> {
    const heard = wordsOf(sent);
    const lines = textOf(concat(printed)).split('\n').slice(0, LINES);
    const shapes = lines.map((line) => this.#shapeOf(line.slice(0, LONGEST).trim(), heard));
    return new Set(shapes.filter(saysSomething));
  }

  #shapeOf(line: string, heard: ReadonlySet<string>): string {
    return (
      line
        .replaceAll(/\d{1,4}([.:/-])\d{1,2}\1\d{1,4}(?:[.,]\d+)?/g, '°')
        .replaceAll(/\d{3,}|\d+\.\d+/g, '°')
        .replaceAll(/\d+/g, numberClass)
        .replaceAll(/[\p{L}\p{M}]+/gu, (word) => (this.#isOwn(word, heard) ? word : '*'))
        // Which signs stand around what was sent, whoever sent it knows.
        .replaceAll(/[^\p{L}\p{N}]*\*[^\p{L}\p{N}]*/gu, ' * ')
        .trim()
    );
  }

  #isOwn(word: string, heard: ReadonlySet<string>): boolean {
    if (word.length > LONGEST_WORD) return false;
    if (this.#own.has(word)) return true;
    if (heard.has(word)) return false;
    if (this.#own.size < WORDS) this.#own.add(word);
    return true;
  }
}

function saysSomething(shape: string): boolean {
  return /\p{L}/u.test(shape) || (/\d/.test(shape) && !shape.includes('*'));
}

function numberClass(digits: string): string {
  const number = Number(digits);
  return number <= EXACT ? `${number}` : `${2 ** Math.floor(Math.log2(number))}+`;
}

function wordsOf(sent: Iterable<Uint8Array>): Set<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const octets of sent) {
    if (length > SENT) break;
    pieces.push(octets.subarray(0, PIECE));
    length += Math.min(octets.length, PIECE);
  }
  return new Set(textOf(concat(pieces)).match(/[\p{L}\p{M}]+/gu));
}
