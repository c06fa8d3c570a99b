import { concat, LF, textOf } from '../wire/octets.js';
import { linesOf } from './octets/linesOf.js';

/** Lines whose shapes are looked at. */
const LINES = 200;
/** Characters of a line that are looked at, and octets of all that was sent, and of one line of it. */
const LONGEST = 120;
const SENT = 60_000;
const LINE = 200;
/** Words of the program's own that are known at the most, and characters of the longest. */
const WORDS = 5000;
const LONGEST_WORD = 24;
/** A number up to it counts as it is, a greater one in classes: what takes a few steps shows each of them. */
const EXACT = 10;

/** Characters by which a message is known, and a part of a word. */
const BEGINNING = 5;
const PART = 4;
/** What is no UTF-8 is shown as U+FFFD. */
const WORD = /[\p{L}\p{M}\uFFFD]+/gu;

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
    const text = textIn(sent);
    const heard = { text, words: new Set(text.match(WORD)) };
    const lines = textOf(concat(printed)).split('\n', LINES);
    const shapes = lines.map((line) => this.#shapeOf(line.slice(0, LONGEST).trim(), heard));
    return new Set(shapes.filter(saysSomething));
  }

  #shapeOf(line: string, heard: Heard): string {
    return (
      withoutEcho(line, heard.text)
        .replaceAll(/\d{1,4}([.:/-])\d{1,2}\1\d{1,4}(?:[.,]\d+)?/g, '°')
        .replaceAll(/\d{3,}|\d+\.\d+/g, '°')
        .replaceAll(/\d+/g, numberClass)
        .replaceAll(WORD, (word) => (this.#isOwn(word, heard) ? word : '*'))
        // Which signs stand around what was sent, whoever sent it knows.
        .replaceAll(/[^\p{L}\p{N}]*\*[^\p{L}\p{N}]*/gu, ' * ')
        .trim()
    );
  }

  #isOwn(word: string, heard: Heard): boolean {
    if (word.length > LONGEST_WORD) return false;
    if (this.#own.has(word)) return true;
    if (isHeard(word, heard)) return false;
    if (this.#own.size < WORDS) this.#own.add(word);
    return true;
  }
}

/** What clients have sent. */
interface Heard {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Whether a word was sent, or what a longer one begins or ends with: what was sent may be cut, and put together. */
function isHeard(word: string, { text, words }: Heard): boolean {
  if (word.length < PART) return words.has(word);
  return text.includes(word.slice(0, PART)) || text.includes(word.slice(-PART));
}

function saysSomething(shape: string): boolean {
  return /\p{L}{2}/u.test(shape) || (/\d/.test(shape) && !shape.includes('*'));
}

function numberClass(digits: string): string {
  const number = Number(digits);
  return number <= EXACT ? `${number}` : `${2 ** Math.floor(Math.log2(number))}+`;
}

/**
 * A line, without what begins like something that was sent: what stands behind the first colon in it, or behind any blank.
 */
function withoutEcho(line: string, sent: string): string {
  const colon = line.indexOf(': ');
  for (let from = colon < 0 ? 0 : colon + 2; from < line.length; from = after(line, ' ', from)) {
    const beginning = line.slice(from, from + BEGINNING);
    if (beginning.length === BEGINNING && sent.includes(beginning)) return `${line.slice(0, from)}*`;
  }
  return line;
}

function after(line: string, sign: string, from: number): number {
  const at = line.indexOf(sign, from);
  return at < 0 ? Infinity : at + 1;
}

function textIn(sent: Iterable<Uint8Array>): string {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const octets of new Set(sent)) {
    for (const line of linesOf(octets)) {
      if (length > SENT) break;
      pieces.push(line.subarray(0, LINE), END);
      length += Math.min(line.length, LINE);
    }
  }
  return textOf(concat(pieces));
}

const END = Uint8Array.of(LF);
