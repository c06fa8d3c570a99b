import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import { visible } from '../../src/engine/visible.js';
import type { Wrong } from '../../src/fuzz/Conversation.js';
import type { FindingKind } from '../../src/fuzz/FuzzFinding.js';
import { octetsOf } from '../../src/wire/octets.js';
import type { ChatProfile } from './ChatProfile.js';
import { entryOf, names, namesAddress } from './entries.js';

/** A message that was sent, and for which a line has to be printed; or may be, where its client may not be heard any more. */
export interface Due {
  readonly peer: number;
  readonly text: string;
  /** Under which login it was said; nothing where clients have none. */
  readonly login: string | undefined;
  readonly state: string;
  certain: boolean;
}

/** The number by which a message is found, and which no other text has. */
const NUMBER = /(?<!\d)\d{6,9}(?!\d)/g;
/** Characters of an unfinished line that are looked at. */
const LONGEST = 20_000;
/** Characters of a line that are shown. */
const SHOWN = 1000;

/** Numbers of messages that may still be printed, of all conversations with one program. */
export type Strays = Set<string>;

/** Holds the lines that a chat server prints against the messages that it was sent. */
export class PrintedJudge {
  wrong: Wrong | undefined;
  readonly #stamped: boolean;
  readonly #concurrent: boolean;
  readonly #strays: Strays;
  readonly #decoder = new TextDecoder();
  readonly #due: Due[] = [];
  /** Numbers of the messages that have been printed as often as they were sent. */
  readonly #done = new Map<string, Due>();
  #rest = '';

  /** @param profile - where each message is printed with date and time, lines without them are other ones */
  constructor({ stamped, found }: Pick<ChatProfile, 'stamped' | 'found'>, strays: Strays) {
    this.#stamped = stamped;
    this.#concurrent = found === 'concurrent';
    this.#strays = strays;
  }

  /** A message is about to be sent. */
  expect(due: Due): void {
    this.#due.push(due);
    if (!due.certain || numbersIn(due.text).some((number) => this.#strays.has(number))) this.#doubt(due);
  }

  /** Nobody can tell what becomes of a text. */
  stray(text: string): void {
    for (const number of numbersIn(text)) this.#strays.add(number);
  }

  /** What was sent on that connection may not be heard any more. */
  doubt(peer: number): void {
    for (const due of this.#due) {
      if (due.peer === peer) this.#doubt(due);
    }
  }

  #doubt(due: Due): void {
    due.certain = false;
    this.stray(due.text);
  }

  /** Nobody waits any more for what may never be printed. */
  giveUp(peer: number): void {
    for (const due of this.dueOf(peer)) if (!due.certain) this.#due.splice(this.#due.indexOf(due), 1);
  }

  /** What is still to be printed for that connection. */
  dueOf(peer: number): readonly Due[] {
    return this.#due.filter((due) => due.peer === peer);
  }

  printed(octets: Uint8Array): void {
    this.#rest += this.#decoder.decode(octets, { stream: true });
    const lines = this.#rest.split('\n');
    this.#rest = lines.pop()!.slice(-LONGEST);
    for (const line of lines) this.#read(line);
    // Some never end their last line.
    if (this.#due.length > 0 && this.#rest !== '' && this.#read(this.#rest)) this.#rest = '';
  }

  /** Whether the line is that of a message. */
  #read(raw: string): boolean {
    const numbers = [...new Set(numbersIn(raw))];
    const due = numbers.flatMap((number) => this.#due.find(({ text }) => text.includes(number)) ?? []);
    if (due.length === 0) return numbers.length === 1 && this.#readAgain(numbers[0]!, raw);
    for (const each of due) this.#settle(each);
    if (due.length === 1 && numbers.length === 1) {
      if (!this.#strays.has(numbers[0]!)) this.#compare(due[0]!, raw);
    } else if (this.#isMixed(due))
      this.#blame('wrong octets', 'chat/log/9', due[0]!, 'a line by itself', 'two lines were mixed', raw);
    return true;
  }

  /** Messages of several clients stand in one line. */
  #isMixed(due: readonly Due[]): boolean {
    const peers = new Set(due.filter(({ certain }) => certain).map(({ peer }) => peer));
    return this.#concurrent && peers.size > 1;
  }

  /** Whether it is the line of a message that was printed before. */
  #readAgain(number: string, raw: string): boolean {
    const done = this.#done.get(number);
    if (!done || this.#strays.has(number)) return false;
    const entry = entryOf(lineOf(raw), done.text);
    if (!entry || (this.#stamped && !entry.stamp)) return false;
    this.#blame('wrong answer', 'chat/log/5', done, `one line for "${done.text}"`, 'there were two', raw);
    return true;
  }

  #settle(due: Due): void {
    const at = this.#due.indexOf(due);
    // Messages of one connection stand in the order in which they were sent.
    const before = this.#due.slice(0, at).find((each) => each.peer === due.peer && each.certain);
    this.#due.splice(at, 1);
    for (const number of numbersIn(due.text)) this.#done.set(number, due);
    if (!due.certain || !before) return;
    const expected = `"${before.text}" before "${due.text}"`;
    this.#blame('wrong answer', 'chat/log/5', before, expected, 'it did not come before that', '');
  }

  #compare(due: Due, raw: string): void {
    const line = lineOf(raw);
    const entry = entryOf(line, due.text);
    if (!entry || (this.#stamped && !entry.stamp)) return;
    const expected = `YYYY.MM.DD HH:MM:SS ${due.login ?? '(ADDRESS)'}: ${due.text}`;
    const { login } = due;
    if (!line.text.includes(due.text))
      this.#blame('wrong octets', 'chat/log/4', due, expected, 'another text was printed', raw);
    else if (login === undefined ? !namesAddress(entry.sender) : !names(entry.sender, login)) {
      const clause = login === undefined ? 'chat/log/2' : 'chat/log/3';
      this.#blame('wrong answer', clause, due, expected, 'it stands under another name', raw);
    }
  }

  #blame(
    kind: FindingKind,
    clause: string,
    { state, peer }: Due,
    expected: string,
    actual: string,
    raw: string,
  ): void {
    const octets = raw === '' ? undefined : octetsOf(raw.slice(0, SHOWN));
    const difference = {
      kind: 'wrong octets',
      expected: [expected],
      actual,
      ...(octets && { octets }),
    } as const;
    this.wrong ??= { kind, clause, state, peer, difference };
  }
}

function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

function lineOf(raw: string): ConsoleLine {
  return { raw, text: visible(raw), finished: true };
}
