import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import { exactly, type Expectation } from '../../src/engine/Expectation.js';
import type { Peer } from '../../src/engine/Peer.js';
import { Violation } from '../../src/engine/Violation.js';
import { concat, CR, LF, octetsOf } from '../../src/wire/octets.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import type { ServerLine } from '../../src/generated/palindrome.js';
import type { ClientProfile } from './ClientProfile.js';

/** Milliseconds of quiet at the least after which a client has shown what it shows. */
const PAUSE = 15;
/** Milliseconds by which an answer may be late without anybody's doing anything wrong. */
const HESITATION = 400;

/** A conversation with a palindrome client: the checker is its user and its server. */
export class Conversation {
  readonly #client: ClientScenario;
  readonly #profile: ClientProfile;
  #peer: Peer | undefined;

  private constructor(client: ClientScenario, profile: ClientProfile, peer: Peer | undefined) {
    this.#client = client;
    this.#profile = profile;
    this.#peer = peer;
  }

  static async begin(client: ClientScenario, profile: ClientProfile): Promise<Conversation> {
    const peer = profile.connectsAtOnce ? await client.accept() : undefined;
    // What it asks when it has connected is answered before the user begins.
    while (client.subject.answered.length < profile.questions && (await client.printed(client.limit)))
      continue;
    return new Conversation(client, profile, peer);
  }

  /** The connection of the present query. */
  get peer(): Peer {
    return this.#peer!;
  }

  /** Whether the client has connected. */
  get isConnected(): boolean {
    return this.#peer !== undefined;
  }

  /** The user types a text. */
  async type(text: string): Promise<void> {
    this.#client.type('query', { query: text, text });
    if (!this.#peer || (this.#profile.reconnects && this.#peer.gone))
      this.#peer = await this.#client.accept();
  }

  /** The user types a text, and the client sends it exactly. */
  async askExactly(text: string): Promise<void> {
    await this.type(text);
    await this.peer.expect(queryOf(text, this.#profile));
  }

  /** The user types a text, and the client sends anything for it; what exactly, palindrome/client/1 judges. */
  async ask(text: string): Promise<void> {
    await this.type(text);
    const octets = await readQuery(this.peer, this.#client, this.#profile);
    if (octets.length > 0) return;
    throw new Violation({
      kind: this.peer.over ? 'ended' : 'silence',
      expected: [`a query for the text that was typed`],
      actual: this.peer.over ? 'the client ended the connection' : 'nothing came',
    });
  }

  /**
   * The server answers.
   *
   * @param plan - how the octets of the answer are cut
   * @returns the place on the screen where the words for the answer begin
   */
  async reply(answer: ServerLine, plan?: Segmentation): Promise<number> {
    const mark = await this.settled();
    await this.peer.send(this.#client.octets(answer), plan);
    if (this.#profile.reconnects) await this.#endOne();
    return mark;
  }

  /**
   * Waits until what the client has shown before it sent its query has come: it takes longer through a terminal than the
   * query through the network.
   *
   * @returns the place on the screen where that ends
   */
  async settled(): Promise<number> {
    await this.#client.quiet(this.#pause);
    return this.#client.mark;
  }

  /** The server holds the answer back for a while: what is shown before is not for the answer. */
  async hesitate(): Promise<void> {
    const { pace } = this.#client;
    const deadline = this.#client.now() + Math.min(HESITATION + pace.late, pace.limit);
    while (this.#client.now() < deadline) {
      if (!(await this.#client.printed(deadline - this.#client.now()))) return;
    }
  }

  /** A client that connects for each query ends this connection, with an empty line perhaps. */
  async #endOne(): Promise<void> {
    const { peer } = this;
    await peer.readLine(this.#client.limit);
    peer.end();
  }

  /**
   * Waits until the client has shown something for the answer that was sent at this place.
   *
   * @throws Violation when it shows nothing
   */
  async shown(mark: number): Promise<void> {
    const client = this.#client;
    const deadline = client.now() + client.limit;
    while (!this.#hasWords(client.shownSince(mark))) {
      if (client.now() >= deadline || !(await client.printed(deadline - client.now())))
        throw await this.#notShown(mark);
    }
    await client.quiet(this.#pause);
  }

  /** As {@link shown}, but says nothing where the client shows nothing: palindrome/client/2 judges that. */
  async shownAtAll(mark: number): Promise<void> {
    const client = this.#client;
    const deadline = client.now() + client.pace.late;
    while (!this.#hasWords(client.shownSince(mark))) {
      if (!(await client.printed(deadline - client.now()))) return;
    }
  }

  /** A query and its answer, whatever the client makes of them. */
  async exchange(text: string): Promise<void> {
    await this.ask(text);
    await this.shownAtAll(await this.reply(answerOf(text)));
  }

  /** The user types an empty line; before the end of the connection nothing comes but that. */
  async expectNoMore(): Promise<void> {
    this.#client.type('end');
    const octets = await readQuery(this.peer, this.#client, this.#profile, this.#patience);
    if (!isLineEnds(octets)) throw tooMuch(octets);
    this.peer.end();
    const rest = await this.peer.readSome(this.#client.pace.late);
    if (!isLineEnds(rest)) throw tooMuch(rest);
  }

  /** The user types an empty line, and the server ends the connection when it is asked to. */
  async finish(): Promise<void> {
    this.#client.type('end');
    if (!this.#peer) return;
    const octets = await readQuery(this.#peer, this.#client, this.#profile, this.#patience);
    // A server ends a connection only when it is asked to, or when the client has left.
    if (octets.length > 0 || this.#peer.over) this.#peer.end();
  }

  /** Milliseconds of quiet after which what the client shows is taken for whole; more where all depends on it. */
  get #pause(): number {
    const { patience, pace } = this.#client;
    return patience === 'patient' ? Math.max(PAUSE, pace.late / 10) : pace.late;
  }

  /** Milliseconds to wait for what a client sends at the end: long only if it is known to end at all. */
  get #patience(): number {
    const { limit, pace } = this.#client;
    return this.#profile.ends ? limit : pace.late;
  }

  /** Whether a text on the screen is more than what invites the user to type. */
  #hasWords(text: string): boolean {
    const { opening } = this.#profile;
    const invitation = lastLine(opening);
    const rest = invitation !== '' && text.endsWith(invitation) ? text.slice(0, -invitation.length) : text;
    // An empty line is a word too: for "no", where there are others for "yes".
    if (rest.trim() === '') return rest !== '';
    return !`\n${opening}`.endsWith(`\n${text}`);
  }

  async #notShown(mark: number): Promise<Violation> {
    const client = this.#client;
    const expected = ['words for the answer, on the screen'];
    if (client.subject.exit)
      return new Violation({ kind: 'program ended', expected, actual: 'the program had ended' });
    // What is in a buffer comes when the program ends.
    const before = client.mark;
    await this.finish();
    await client.ended(client.pace.brisk);
    return this.#hasWords(client.shownSince(before))
      ? new Violation({ kind: 'shown late', expected, actual: 'they appeared only when the program ended' })
      : new Violation({
          kind: 'not shown',
          expected,
          actual: `nothing appeared${mark < before ? ' but a prompt' : ''}`,
        });
  }
}

/** Some answer, for checks that are about something else. */
export function answerOf(text: string): ServerLine {
  return { type: text.length % 2 === 0 ? 'Yes' : 'No' };
}

/** What stands behind the last line end. */
export function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** The empty line, once or more, or nothing at all. */
function isLineEnds(octets: Uint8Array): boolean {
  return octets.every((octet) => octet === LF || octet === CR);
}

function tooMuch(octets: Uint8Array): Violation {
  return new Violation({
    kind: 'too much',
    expected: ['the empty line, or the end of the connection'],
    actual: 'more came than the user has typed',
    octets,
    offset: 0,
  });
}

/** Reads one query, whatever it is; empty when none comes. */
async function readQuery(
  peer: Peer,
  client: ClientScenario,
  { framing }: Pick<ClientProfile, 'framing'>,
  milliseconds = client.limit,
): Promise<Uint8Array> {
  return framing === 'line' ? peer.readLine(milliseconds) : peer.readSome(milliseconds);
}

/** The first query of a client whose framing is not known: up to its line end, if it has one. */
export async function readFirstQuery(peer: Peer, client: ClientScenario): Promise<Uint8Array> {
  const first = await peer.readSome(client.limit);
  return first.length === 0 || first.at(-1) === LF
    ? first
    : concat([first, await peer.readLine(client.pace.late)]);
}

/** A text as this client has to send it. */
function queryOf(text: string, { framing }: ClientProfile): Expectation {
  const octets = octetsOf(text);
  if (framing === 'chunk') return exactly(octets);
  return exactly(...['\n', '\r\n'].map((end) => concat([octets, octetsOf(end)])));
}
