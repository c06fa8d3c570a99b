import { parse, rules, type Stamped } from '../../src/generated/chat.js';
import { Codec, type Parse } from '../../src/grammar/Codec.js';
import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import { octetsOf } from '../../src/wire/octets.js';

const codec = new Codec<Stamped>(parse as Parse, rules, 'ConsoleLine');

/** A date and a time, and where they stand in a line. */
export interface Stamp {
  readonly date: string;
  readonly time: string;
  /** Where what follows them begins. */
  readonly end: number;
}

/** A line that a server has printed for a message. */
export interface Entry {
  /** The line, as a user sees it. */
  readonly line: string;
  /** With all its control characters. */
  readonly raw: string;
  readonly stamp: Stamp | undefined;
  /** Who has said it: what stands before the colon, and behind date and time. */
  readonly sender: string;
  /** A colon stands before the text. */
  readonly hasColon: boolean;
  /** What stands behind the text. */
  readonly rest: string;
}

/** The date and the time in a line, wherever they stand: before them there may be a prompt. */
export function stampIn(line: string): Stamp | undefined {
  for (const { index } of line.matchAll(/\d{4}\./g)) {
    const read = codec.read(octetsOf(`${line.slice(index)}\n`));
    if (read.type === 'Stamped')
      return { date: read.date, time: read.time, end: line.length - read.rest.length };
  }
  return undefined;
}

/** A line as what a server prints for a message with that text; `undefined` when the text does not stand in it. */
export function entryOf({ text: shown, raw }: ConsoleLine, text: string): Entry | undefined {
  const line = shown.trimEnd();
  const at = indexOf(line, text);
  if (at < 0) return undefined;
  const stamp = stampIn(line.slice(0, at));
  const head = line.slice(stamp?.end ?? 0, at).trimEnd();
  const hasColon = head.endsWith(':');
  const sender = (hasColon ? head.slice(0, -1) : head).trim();
  return { line, raw, stamp, sender, hasColon, rest: line.slice(at + text.length) };
}

/** The place of a text; where it does not stand there as it is, in other letters, or the place of a number in it. */
function indexOf(line: string, text: string): number {
  const at = line.lastIndexOf(text);
  if (at >= 0) return at;
  const number = NUMBER.exec(text)?.[0];
  if (number !== undefined && !line.includes(number)) return -1;
  const folded = line.toLowerCase();
  if (folded.length === line.length && folded.includes(text.toLowerCase()))
    return folded.lastIndexOf(text.toLowerCase());
  return number === undefined ? -1 : line.search(new RegExp(`(?<!\\d)${number}(?!\\d)`));
}

/** The number by which a message is found whatever a program does to its letters. */
const NUMBER = /\d{6,}/;

/** Whether that text, or the number in it, stands in a line. */
export function holds({ text: shown }: Pick<ConsoleLine, 'text'>, text: string): boolean {
  return indexOf(shown, text) >= 0;
}

/**
 * What a server prints for that message, among other lines.
 *
 * @param stamped - it prints date and time with each message: lines without them are other ones
 */
export function entriesOf(lines: readonly ConsoleLine[], text: string, stamped = false): Entry[] {
  const all = lines.flatMap((line) => entryOf(line, text) ?? []);
  const withStamp = all.filter(({ stamp }) => stamp !== undefined);
  return stamped || withStamp.length > 0 ? withStamp : all;
}

/** Whether a name stands as the sender: with brackets around it perhaps, or with an address. */
export function names(sender: string, login: string): boolean {
  const at = sender.lastIndexOf(login);
  // Whoever knows no logins prints "(ADDRESS): LOGIN: text" for what he takes for a text.
  if (at < 0 || /:\s/.test(sender)) return false;
  const around = sender.slice(0, at).slice(-1) + sender.slice(at + login.length).slice(0, 1);
  return !/[\p{L}\p{M}\p{N}:]/u.test(around);
}

/** The addresses from which the checker comes. */
const ADDRESS = /127\.0\.0\.1|::1|(?:0:){7}1/;

export function namesAddress(sender: string): boolean {
  return ADDRESS.test(sender);
}
