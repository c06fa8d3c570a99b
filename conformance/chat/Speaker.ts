import type { Stage } from '../../src/engine/Check.js';
import type { Peer } from '../../src/engine/Peer.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import type { Violation } from '../../src/engine/Violation.js';
import { framed } from '../../src/wire/framing.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import type { Guest } from '../common/Guest.js';
import type { ChatProfile } from './ChatProfile.js';
import { misprint } from './printed.js';
import { digits, serialOf } from './serialOf.js';
import { entriesOf, holds, type Entry } from './entries.js';

const LOGINS = ['anna', 'bert', 'carl', 'dora', 'emil'];

/** A chat client, played by the checker, and what the server prints for it. */
export class Speaker implements Guest {
  readonly peer: Peer;
  readonly login: string;
  readonly #server: Scenario;
  readonly #profile: ChatProfile;
  readonly #number: number;
  #said = 0;

  private constructor({ server, profile }: Stage<ChatProfile>, peer: Peer, number: number, login: string) {
    this.#server = server;
    this.#profile = profile;
    this.peer = peer;
    this.login = login;
    this.#number = number;
  }

  /** Connects, and says its login if it has one. */
  static async join(stage: Stage<ChatProfile>, login?: string): Promise<Speaker> {
    const speaker = await Speaker.connect(stage, login);
    if (stage.profile.variant === 'login') await speaker.send(stage.profile.spoken.first(speaker.login));
    return speaker;
  }

  /** Connects, and says nothing. */
  static async connect(stage: Stage<ChatProfile>, login?: string): Promise<Speaker> {
    const peer = await stage.server.connect();
    const { number } = peer;
    return new Speaker(stage, peer, number, login ?? LOGINS[(number - 1) % LOGINS.length]!);
  }

  /** The next message of this client, with a number that no other message has. */
  next(): string {
    return `hello ${serialOf(this.#server)}${digits(this.#number, 2)}${digits(++this.#said, 3)}`;
  }

  /** The octets of a message, one item for each send. */
  octets(text: string, login = this.login): Uint8Array[] {
    const lines = this.#profile.spoken.each(login, text);
    return lines.map((line) => framed(line, this.#profile.framing));
  }

  /** Says something. */
  say(text: string, login?: string): Promise<void> {
    return this.send(this.#profile.spoken.each(login ?? this.login, text));
  }

  /** Says several things: at once, where that means the same. */
  async sayAll(texts: readonly string[], plan?: Segmentation): Promise<void> {
    if (this.#profile.framing === 'line')
      await this.peer.send(
        texts.flatMap((text) => this.octets(text)),
        plan,
      );
    else for (const text of texts) await this.say(text);
  }

  /** Sends lines as this server takes them. */
  async send(lines: readonly Uint8Array[]): Promise<void> {
    const { framing } = this.#profile;
    if (framing === 'line') {
      await this.peer.send(lines);
      return this.peer.consumed();
    }
    for (const line of lines) {
      await this.peer.send(framed(line, framing));
      // What is sent next is another message only if this one has been read.
      await this.peer.consumed(UNREAD);
    }
  }

  /**
   * Waits for what the server prints for a message.
   *
   * @throws Violation when it prints nothing for it
   */
  async printed(mark: number, text: string): Promise<Entry> {
    const { console, pace, limit, now } = this.#reading;
    const start = now();
    const { stamped } = this.#profile;
    const find = (lines: readonly ConsoleLine[]) => entriesOf(lines, text, stamped)[0];
    const begun = await console.until(mark, find, limit);
    if (!begun) throw await this.notPrinted(mark, text);
    pace.observe(now() - start);
    // Some print a line piece by piece, and some never end their last one.
    const whole = (lines: readonly ConsoleLine[]) => find(lines.filter(({ finished }) => finished));
    return (await console.until(mark, whole, pace.late)) ?? find(console.linesSince(mark)) ?? begun;
  }

  /** Shows that this client is heard. */
  async prove(): Promise<void> {
    const { console, limit } = this.#reading;
    const { mark } = console;
    const text = this.next();
    await this.say(text);
    // How it is printed is the affair of chat/log.
    const isThere = () => (console.rawSince(mark).includes(numberOf(text)) ? true : undefined);
    if (!(await console.until(mark, isThere, limit))) throw await this.notPrinted(mark, text);
  }

  leave(): Promise<void> {
    this.peer.end();
    return Promise.resolve();
  }

  /** Why nothing was printed for a message, as far as that can be seen. */
  async notPrinted(mark: number, text: string): Promise<Violation> {
    const lines = this.#server.console.linesSince(mark);
    const others = lines.filter((line) => holds(line, text));
    const shown = (others.length > 0 ? others : lines).map((line) => line.text);
    const expected = `YYYY.MM.DD HH:MM:SS ${this.#who}: ${text}`;
    const exit = await this.#server.ended(0);
    await this.peer.readSome(0);
    if (exit) return misprint(expected, shown, 'the program had ended', 'program ended');
    if (this.peer.over) return misprint(expected, shown, 'the connection had ended', 'ended');
    return misprint(expected, shown, '', 'not shown');
  }

  get #who(): string {
    return this.#profile.variant === 'login' ? this.login : '(ADDRESS)';
  }

  get #reading() {
    const server = this.#server;
    return { console: server.console, pace: server.pace, limit: server.limit, now: () => server.now() };
  }
}

/** Milliseconds that a program may take to read a message; the next one would be a part of it. */
const UNREAD = 400;
/** The number in a message that no other message has. */
export function numberOf(text: string): string {
  return text.split(' ', 2)[1]!;
}
