import type { PairStage } from '../../src/engine/Check.js';
import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import type { PairClient } from '../../src/engine/PairClient.js';
import type { PairScenario } from '../../src/engine/PairScenario.js';
import type { Violation } from '../../src/engine/Violation.js';
import type { ChatPairProfile, PairManner } from './ChatPairProfile.js';
import { entriesOf, holds, type Entry } from './entries.js';
import { misprint } from './printed.js';
import { digits, serialOf } from './serialOf.js';

/** Milliseconds that a program may take to read a login; the first message would be a part of it. */
const UNREAD = 400;
/** Milliseconds of quiet at the least after which a login is taken for read where nothing shows that. */
const PAUSE = 15;

/** The user of a client in a chat pair, and what the server prints for it. */
export class Typist {
  readonly client: PairClient;
  readonly #pair: PairScenario;
  readonly #manner: PairManner;
  #said = 0;

  private constructor(pair: PairScenario, client: PairClient, manner: PairManner) {
    this.#pair = pair;
    this.client = client;
    this.#manner = manner;
  }

  /** Starts a client, and waits until its user can type a message. */
  static async join({ pair, profile }: PairStage<ChatPairProfile>): Promise<Typist> {
    const { mark } = pair.console;
    return Typist.at(pair, await pair.open(), profile, mark);
  }

  /**
   * The user of a client that has been started.
   *
   * @param mark - where the console of the server stood before that
   */
  static async at(pair: PairScenario, client: PairClient, manner: PairManner, mark: number): Promise<Typist> {
    const typist = new Typist(pair, client, manner);
    if (manner.typesLogin) client.type('login');
    if (manner.greets) {
      await client.until(() => (client.sent.length > 0 ? true : undefined), pair.pace.brisk);
      await client.consumed(UNREAD);
    }
    if (manner.announces) await pair.waitFor(() => isNamed(pair, mark, typist.login), pair.pace.brisk);
    else if (manner.greets) await client.quiet(Math.max(PAUSE, pair.pace.late / 10));
    return typist;
  }

  /** How the server has to call this user. */
  get login(): string {
    return this.#manner.ownLogin ?? this.client.login;
  }

  /** The next message of this user, with a number that no other message has. */
  next(): string {
    return `hello ${serialOf(this.#pair)}${this.client.number}${digits(++this.#said, 3)}`;
  }

  type(text: string): void {
    this.client.type('message', { text });
  }

  /**
   * Types a message, and waits for what the server prints for it.
   *
   * @throws Violation when it prints nothing for it
   */
  say(text = this.next()): Promise<Entry> {
    const { mark } = this.#pair.console;
    this.type(text);
    return this.printed(mark, text);
  }

  /**
   * Waits for what the server prints for a message.
   *
   * @throws Violation when it prints nothing for it
   */
  async printed(mark: number, text: string): Promise<Entry> {
    const { console } = this.#pair;
    const { stamped } = this.#manner;
    const find = (lines: readonly ConsoleLine[]) => entriesOf(lines, text, stamped)[0];
    const begun = await this.#pair.until(() => find(console.linesSince(mark)));
    if (!begun) throw await this.notPrinted(mark, text);
    // Some print a line piece by piece, and some never end their last one.
    const whole = () => find(console.linesSince(mark).filter(({ finished }) => finished));
    return (await this.#pair.waitFor(whole, this.#pair.pace.late)) ?? find(console.linesSince(mark)) ?? begun;
  }

  /** Why nothing was printed for a message, as far as that can be seen. */
  async notPrinted(mark: number, text: string): Promise<Violation> {
    const { console, server } = this.#pair;
    const expected = `YYYY.MM.DD HH:MM:SS ${this.#manner.variant === 'login' ? this.login : '(ADDRESS)'}: ${text}`;
    if (await server.ended(0)) return misprint(expected, [], 'the server had ended', 'program ended');
    if (await this.client.ended(0)) return misprint(expected, [], 'the client had ended', 'program ended');
    const lines = console.linesSince(mark);
    const others = lines.filter((line) => holds(line, text));
    const shown = (others.length > 0 ? others : lines).map((line) => line.text);
    return misprint(expected, shown, '', 'not shown');
  }
}

function isNamed({ console }: PairScenario, mark: number, login: string): true | undefined {
  return console.linesSince(mark).some(({ text }) => text.includes(login)) ? true : undefined;
}
