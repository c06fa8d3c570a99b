import type { ClientStage } from '../../src/engine/Check.js';
import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import { Violation } from '../../src/engine/Violation.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { concat } from '../../src/wire/octets.js';
import type { ChatClientProfile } from './ChatClientProfile.js';
import { Ear } from './Ear.js';
import { locate } from './MessageReader.js';
import { LOGIN } from './watchClient.js';

/** Milliseconds of quiet after which a client waits for its user, where that cannot be seen otherwise. */
const PAUSE = 30;
/** Rounds in which a program may come to ask what it asks. */
const ROUNDS = 100;

/** A conversation with a chat client: the checker is its user and its server. */
export class Talk {
  readonly login: string;
  readonly #client: ClientScenario;
  readonly #profile: ChatClientProfile;
  readonly #ear: Ear;
  /** What has come and was not looked at yet. */
  #unread: Uint8Array = NOTHING;
  /** The message that came last. */
  #last: string | undefined;

  private constructor({ client, profile }: ClientStage<ChatClientProfile>, login: string, peer?: Peer) {
    this.#client = client;
    this.#profile = profile;
    this.login = login;
    this.#ear = new Ear(client, peer);
  }

  /**
   * The client connects, and the user types a login where that is asked for.
   *
   * @param login - where the user types one
   */
  static async begin(stage: ClientStage<ChatClientProfile>, login: string = LOGIN): Promise<Talk> {
    const { client, profile } = stage;
    const peer = profile.connectsAtOnce ? await client.accept() : undefined;
    const talk = new Talk(stage, profile.loginFrom === 'typed' ? login : profile.login, peer);
    await talk.#opened();
    if (profile.loginFrom === 'typed') client.type('login', { login });
    return talk;
  }

  /** As {@link begin}; what the client says first is passed over. */
  static async beyondFirst(stage: ClientStage<ChatClientProfile>, login?: string): Promise<Talk> {
    const talk = await Talk.begin(stage, login);
    await talk.announcement();
    talk.#unread = NOTHING;
    return talk;
  }

  /** The connection, once there is one. */
  get peer(): Peer | undefined {
    return this.#ear.peer;
  }

  /** What the client says before a message is typed; nothing where it says nothing. */
  async announcement(): Promise<Uint8Array> {
    const { announcesAtOnce, speech } = this.#profile;
    const isWhole = (octets: Uint8Array) =>
      octets.length > 0 && speech.announcement(octets, { login: this.login }).type === 'found';
    if (announcesAtOnce) await this.#listen(isWhole);
    return this.#unread;
  }

  /** The user types a message. */
  async say(text: string): Promise<void> {
    await this.#client.subject.waitsForUser(PAUSE);
    this.#client.type('message', { text, login: this.login });
  }

  /** The user types a message, and the client sends it; what it sends is returned, whatever that is, and what came before. */
  async exchange(text: string): Promise<Uint8Array> {
    await this.say(text);
    const { speech, sendsAtOnce } = this.#profile;
    const isThere = (octets: Uint8Array) =>
      locate(octets, speech.message, speech.framing, { text }) !== undefined;
    await this.#listen(isThere, sendsAtOnce ? undefined : this.#client.pace.late);
    const octets = this.#unread;
    this.#unread = NOTHING;
    return octets;
  }

  /**
   * Waits for a message as the client has to send it.
   *
   * @throws Violation when something else comes, or nothing
   */
  async expect(text: string): Promise<void> {
    for (;;) {
      const reading = this.#profile.due.message(this.#unread, { text });
      if (reading.type === 'found') {
        this.#unread = this.#unread.subarray(reading.length);
        this.#last = text;
        return;
      }
      if (reading.type === 'incomplete' && (await this.#more())) continue;
      // When and how often it says its login is the affair of chat/client/2.
      const rest = this.#unread.subarray(this.#announced());
      if (rest.length === this.#unread.length || !this.#mayBe(rest, text)) throw this.#wrong(text);
      this.#unread = rest;
    }
  }

  /**
   * Nothing more comes than was typed.
   *
   * @throws Violation when it does
   */
  async expectNoMore(): Promise<void> {
    const rest = concat([this.#unread, await this.#ear.more(this.#client.pace.late)]);
    this.#unread = rest;
    if (this.#announced() === rest.length) return;
    throw new Violation({
      kind: 'too much',
      expected: ['nothing more than was typed'],
      actual: 'more came',
      octets: rest,
      offset: 0,
    });
  }

  /** All that comes until the client closes the connection, or nothing more does. */
  async rest(milliseconds: number): Promise<Uint8Array> {
    const pieces = [this.#unread];
    const { peer } = this;
    while (peer && !peer.over && pieces.length < MOST) {
      const piece = await peer.readSome(milliseconds);
      if (piece.length === 0) break;
      pieces.push(piece);
    }
    this.#unread = NOTHING;
    return concat(pieces);
  }

  /** Waits until the client has asked and shown what it asks and shows before its user types. */
  async #opened(): Promise<void> {
    const { subject } = this.#client;
    const { questions, opening } = this.#profile;
    const isOpen = () => subject.answered.length >= questions && this.#client.shownSince(0).length >= opening;
    for (let round = 0; round < ROUNDS && !isOpen() && !subject.exit; round++)
      await this.#client.printed(PAUSE);
    await subject.waitsForUser(PAUSE);
  }

  /** Whether octets can be a message; what stands in a chunk is one or none. */
  #mayBe(octets: Uint8Array, text: string): boolean {
    const { due } = this.#profile;
    return due.framing === 'line' || this.#reads(octets, text);
  }

  #reads(octets: Uint8Array, text: string): boolean {
    return this.#profile.due.message(octets, { text }).type === 'found';
  }

  /** Octets at the beginning of what has come that are what is said first. */
  #announced(): number {
    const { due, speech } = this.#profile;
    const { login } = this;
    const lengths = [due, speech].map(({ announces, announcement, framing }) => {
      if (!announces) return 0;
      const ends = framing === 'line' ? [this.#unread.length] : this.#unread.keys();
      for (const end of ends) {
        const reading = announcement(this.#unread.subarray(0, end), { login });
        if (reading.type === 'found') return reading.length;
      }
      return 0;
    });
    return Math.max(...lengths);
  }

  /** Waits until something has come, and nothing more does. */
  async #listen(isThere: (octets: Uint8Array) => boolean, milliseconds = this.#client.limit): Promise<void> {
    while (!isThere(this.#unread)) {
      const wait = this.#unread.length > 0 ? this.#client.pace.late : milliseconds;
      const more = await this.#ear.more(wait);
      if (more.length === 0) return;
      this.#unread = concat([this.#unread, more]);
    }
  }

  /** Waits for more of a message; false when nothing comes. */
  async #more(): Promise<boolean> {
    const { due } = this.#profile;
    const isBegun = due.framing === 'chunk' && this.#unread.length > 0;
    const more = await this.#ear.more(isBegun ? this.#client.pace.brisk : this.#client.limit);
    this.#unread = concat([this.#unread, more]);
    return more.length > 0;
  }

  #wrong(text: string): Violation {
    const due = this.#profile.due.write(this.login, text);
    const expected = [due ? escapeOctets(due) : `a message with "${text}" in it`];
    const octets = this.#unread;
    if (this.#last !== undefined && this.#reads(octets, this.#last)) {
      const actual = 'the message before came once more';
      return new Violation({ kind: 'too much', expected, actual, octets, offset: 0 });
    }
    if (octets.length > 0) {
      const offset = due && differenceOf(due, octets);
      return new Violation({
        kind: 'wrong octets',
        expected,
        actual: 'something else came',
        octets,
        ...(offset !== undefined && { offset }),
      });
    }
    if (this.#client.subject.exit || this.peer?.over) {
      return new Violation({ kind: 'ended', expected, actual: 'the client ended the connection' });
    }
    return new Violation({ kind: 'silence', expected, actual: 'nothing came' });
  }
}

const NOTHING = new Uint8Array(0);
/** Pieces that are read of what a client says at its end. */
const MOST = 1000;

/** The place of the first octet that is another one. */
function differenceOf(expected: Uint8Array, actual: Uint8Array): number | undefined {
  const index = actual.findIndex((octet, at) => octet !== expected[at]);
  return index < 0 ? undefined : index;
}
