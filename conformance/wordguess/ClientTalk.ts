import type { ClientStage } from '../../src/engine/Check.js';
import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import { Violation } from '../../src/engine/Violation.js';
import type { ServerLine } from '../../src/generated/wordguess.js';
import { fillPlaceholders } from '../../src/sut/KeyboardScript.js';
import { concat, LF, textOf } from '../../src/wire/octets.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import type { ClientProfile, LineEnd } from './ClientProfile.js';
import { behind, expectedCommand, expectedName, linesOf, withEnd, type Move } from './clientWire.js';
import { folded } from './folding.js';
import { nameOfUser, tellName } from './clientNaming.js';

/** The name that the user types. */
export const NAME = 'Zorana';
/** A move of no importance. */
export const SOME_MOVE: Move = { type: 'letter', value: 'b' };
const EASY: Readonly<Record<Move['type'], Move>> = {
  letter: SOME_MOVE,
  word: { type: 'word', value: 'banjo' },
};
/** What a server says when a player has come. */
export const GREETING = 'Bertold has joined (2 of 3).';
/** Milliseconds of quiet after which a client waits for its user, where that cannot be seen otherwise. */
const PAUSE = 60;
/** Milliseconds that are left to a client that frames by chunk for reading one message. */
const READING = 1000;
/** Lines that bring a client on that asks once more than it has the turn for. */
const RELEASES = 3;

/** How what the server says is cut and ended. */
export interface Delivery {
  /** Each message by itself, read before the next one comes; else all are cut as this says. */
  readonly plan?: Segmentation;
  readonly end?: LineEnd;
}

type Stage = ClientStage<ClientProfile>;

/** A game with a client: the checker is its user and its server. */
export class ClientTalk {
  readonly peer: Peer;
  readonly #client: ClientScenario;
  readonly #profile: ClientProfile;
  readonly #name: string;
  /** It said nothing where it should have: that is not waited for again. */
  #mute = false;

  private constructor({ client, profile }: Stage, peer: Peer, name: string) {
    this.#client = client;
    this.#profile = profile;
    this.peer = peer;
    this.#name = name;
  }

  /** The client connects and learns its name. What it says has not been read yet. */
  static async begin(stage: Stage, name: string = NAME): Promise<ClientTalk> {
    const { client, profile } = stage;
    const peer = await tellName(client, profile, name);
    return new ClientTalk(stage, peer, name);
  }

  /** As {@link begin}; whatever it says before the server does is passed over. */
  static async beyondName(stage: Stage): Promise<ClientTalk> {
    const talk = await ClientTalk.begin(stage);
    await talk.#passName();
    return talk;
  }

  /** The names that it may say; `undefined` where it may be any. */
  get names(): readonly string[] | undefined {
    return nameOfUser(this.#client, this.#profile, this.#name);
  }

  /** As {@link beyondName}; and the server has said something, as servers do before a game begins. */
  static async greeted(stage: Stage): Promise<ClientTalk> {
    const talk = await ClientTalk.beyondName(stage);
    await talk.say([GREETING]);
    const { confirms, namesFirst } = stage.profile;
    if (confirms || !namesFirst) await talk.peer.readSome(stage.client.pace.late);
    return talk;
  }

  /**
   * The client says its name.
   *
   * @throws Violation when it says anything else, or nothing
   */
  async expectName(): Promise<void> {
    await this.peer.expect(expectedName(this.names, this.#profile));
    this.#client.subject.answerNoMore();
  }

  /** Whether a line is the name that it has or may have. */
  isItsName(line: string): boolean {
    return this.names ? this.names.includes(line) : !line.startsWith('/');
  }

  /** The server says something. */
  async say(texts: readonly string[], delivery: Delivery = {}): Promise<void> {
    await this.#deliver(texts.map(messageOf), delivery);
  }

  /**
   * The server says something and gives the turn; then the client asks its user.
   *
   * @returns the place on the screen before that
   */
  async turn(texts: readonly string[] = [], delivery: Delivery = {}): Promise<number> {
    const { mark } = this.#client;
    await this.#deliver([...texts.map(messageOf), { type: 'Turn' }], delivery);
    await this.#asked(mark, this.#profile.prompts.letter[0]);
    return mark;
  }

  /** The server ends the game. */
  async quit(texts: readonly string[] = [], delivery: Delivery = {}): Promise<void> {
    await this.#deliver([...texts.map(messageOf), { type: 'Quit' }], delivery);
  }

  /** The user types a move, each line when the client waits for it. */
  async type(move: Move): Promise<void> {
    const prompts = this.#profile.prompts[move.type];
    let { mark } = this.#client;
    for (const [index, line] of this.linesFor(move).entries()) {
      if (index > 0) await this.#asked(mark, prompts[index]);
      mark = this.#client.mark;
      this.#client.typeLine(line);
    }
  }

  /** What the user types for a move. */
  linesFor({ type, value }: Move): readonly string[] {
    return this.#profile.way[type].map((line) => fillPlaceholders(line, { [type]: value }));
  }

  /**
   * The client sends the command for a move.
   *
   * @throws Violation when it sends anything else, or nothing
   */
  async expectCommand(move: Move): Promise<void> {
    const command = expectedCommand(move, this.#profile);
    const isLateName = (line: string) => !this.#profile.namesFirst && this.isItsName(line);
    await this.peer.expect(behind(isLateName, command));
  }

  /** The user types a move, and the client sends something for it; what exactly, wordguess/client/2 judges. */
  async move(move: Move = EASY[this.#profile.easy]): Promise<Uint8Array> {
    await this.type(move);
    const octets = await this.#hear(move.value);
    this.#mute ||= octets.length === 0;
    await this.#release();
    return octets;
  }

  /** A turn and a move, whatever the client makes of them. */
  async round(): Promise<void> {
    await this.turn();
    await this.move();
  }

  /**
   * Nothing comes.
   *
   * @param milliseconds - for which that is waited
   * @param when - when it must not, in words
   * @throws Violation when something does
   */
  async expectSilence(milliseconds: number, when: string): Promise<void> {
    const octets = await this.peer.readSome(milliseconds);
    if (octets.length === 0 || this.#isLateName(octets)) return;
    throw new Violation({
      kind: 'too much',
      expected: [`nothing ${when}`],
      actual: 'something came',
      octets,
      offset: 0,
    });
  }

  async #deliver(messages: readonly ServerLine[], { plan, end }: Delivery): Promise<void> {
    // From now on, what it asks is no question of the start.
    this.#client.subject.answerNoMore();
    const isChunk = this.#profile.framing === 'chunk';
    const lines = messages.map((each) => withEnd(this.#client.octets(each), end ?? this.#profile.hears));
    if (plan && !isChunk) return this.peer.send(lines, plan);
    for (const [index, line] of lines.entries()) {
      await this.peer.send(line);
      const isLast = index === lines.length - 1;
      // Whoever has the turn reads from its user.
      if (!isLast || messages[index]!.type === 'Say') await this.peer.consumed(isChunk ? READING : undefined);
    }
  }

  /** Waits until the client waits for its user. */
  async #asked(mark: number, prompt = ''): Promise<void> {
    const client = this.#client;
    const { waitsInTurn } = this.#profile;
    if (waitsInTurn && !(await client.subject.waitsForUser(this.#patience))) {
      this.#mute = true;
      return;
    }
    if (prompt === '') return client.quiet(PAUSE);
    const isThere = () => client.shownSince(mark).trimEnd().endsWith(prompt);
    const deadline = client.now() + this.#patience;
    while (!isThere() && client.now() < deadline && !client.subject.exit)
      if (!(await client.printed(deadline - client.now()))) break;
    if (!isThere()) this.#mute = true;
  }

  async #passName(): Promise<void> {
    const { namesFirst, saysMore } = this.#profile;
    const { pace, limit } = this.#client;
    let last = await this.peer.readSome(namesFirst ? limit : 0);
    while (last.length > 0 && (saysMore || !this.#isWhole(last))) last = await this.peer.readSome(pace.late);
  }

  async #hear(value: string): Promise<Uint8Array> {
    const isThere = (octets: Uint8Array) =>
      folded(textOf(octets)).includes(folded(value)) && (!this.#profile.endsMoves || this.#isWhole(octets));
    let heard: Uint8Array = new Uint8Array(0);
    while (!isThere(heard)) {
      const more = await this.peer.readSome(heard.length > 0 ? this.#client.pace.late : this.#patience);
      if (more.length === 0) break;
      heard = concat([heard, more]);
    }
    return heard;
  }

  /** A client that asks again after its move is brought on; wordguess/client/2 judges that. */
  async #release(): Promise<void> {
    const { subject, pace } = this.#client;
    for (let line = 0; line < RELEASES && this.#profile.waitsInTurn; line++) {
      if (!(await subject.waitsForUser(0))) return;
      this.#client.typeLine(SOME_MOVE.value);
      await this.peer.readSome(pace.late);
    }
  }

  #isWhole(octets: Uint8Array): boolean {
    return this.#profile.framing === 'chunk' || octets.at(-1) === LF;
  }

  #isLateName(octets: Uint8Array): boolean {
    return !this.#profile.namesFirst && linesOf(octets).every((line) => this.isItsName(line));
  }

  get #patience(): number {
    return this.#mute ? this.#client.pace.late : this.#client.limit;
  }
}

function messageOf(text: string): ServerLine {
  return { type: 'Say', text };
}
