import { exactly, type Expectation } from '../../src/engine/Expectation.js';
import type { Fence, Peer } from '../../src/engine/Peer.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { octetsOf } from '../../src/wire/octets.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import { answerTo, isYes, strictAnswer } from './answers.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { readAnswer } from './readAnswer.js';

/** The line that asks to end. */
export const END = octetsOf('\n');

/** A palindrome client played by the checker. */
export class Caller {
  readonly peer: Peer;
  readonly #server: Scenario;
  readonly #profile: PalindromeProfile;

  private constructor(peer: Peer, server: Scenario, profile: PalindromeProfile) {
    this.peer = peer;
    this.#server = server;
    this.#profile = profile;
  }

  /** Connects, and passes over the greeting that this server is known to send (palindrome/answer/4 judges that). */
  static async connect(server: Scenario, profile: PalindromeProfile): Promise<Caller> {
    const client = await Caller.connectStrictly(server, profile);
    if (profile.greeting.length > 0) await client.peer.expect(exactly(profile.greeting));
    return client;
  }

  static async connectStrictly(server: Scenario, profile: PalindromeProfile): Promise<Caller> {
    return new Caller(await server.connect(), server, profile);
  }

  /** A query in the framing of the server. */
  query(text: string): Uint8Array {
    return this.#server.octets({ type: 'Query', text });
  }

  /** Sends a query and takes the answer. */
  async ask(text: string, plan?: Segmentation): Promise<void> {
    await this.peer.send(this.query(text), plan);
    await this.answer(text);
  }

  /**
   * The text, if the server is known to decide rightly about it; else another one of the same answer. So a server that
   * is wrong about some texts is not blamed for that by the checks of other things.
   */
  trusted(text: string): string {
    const { trusted } = this.#profile;
    if (trusted.includes(text)) return text;
    return trusted.find((each) => isYes(each) === isYes(text)) ?? text;
  }

  /** Takes the answer to a query that has been sent. */
  async answer(text: string): Promise<Uint8Array> {
    return this.peer.expect(answerTo(text, this.#profile), this.#fence(text));
  }

  /** Takes the answer to a query behind which the end has been sent already: nothing can be asked any more. */
  async answerBeforeEnd(text: string): Promise<void> {
    await this.peer.expect(answerTo(text, this.#profile));
  }

  /** Asks about a text whose answer is free; says `yes`, `no`, or what else happened. */
  async inquire(text: string): Promise<string> {
    await this.peer.send(this.query(text));
    const octets = await readAnswer(this.peer, this.#server.limit, this.#server.pace);
    if (answerTo('aa', this.#profile).match(octets).type === 'complete') return 'yes';
    if (answerTo('ab', this.#profile).match(octets).type === 'complete') return 'no';
    return octets.length > 0 ? `answered with ${escapeOctets(octets)}` : 'not answered';
  }

  /** As {@link ask}, with the answer exactly as the specification has it or as `expected` says. */
  async askStrictly(text: string, expected: Expectation = strictAnswer(text)): Promise<void> {
    await this.peer.send(this.query(text));
    await this.peer.expect(expected, this.#fence(text));
  }

  /** Asks one palindrome and one other text: an answer too many before them would stand in the place of one of theirs. */
  async askBoth(): Promise<void> {
    for (const text of ['aa', 'ab', 'aa']) await this.ask(this.trusted(text));
  }

  /** Asks to end, and waits for the end; what comes before that is another clause's affair. */
  async finish(end: Uint8Array = END, plan?: Segmentation): Promise<void> {
    await this.peer.send(end, plan);
    await this.peer.readToEnd(this.query(this.trusted('aa')));
  }

  /** Leaves without waiting: asks to end where that is understood, and closes. */
  async leave(): Promise<void> {
    if (this.#profile.framing === 'line') await this.peer.send(END);
    this.peer.end();
  }

  /** A query whose answer is the other one; unframed, it could merge with what is still unread. */
  #fence(text: string): Fence | undefined {
    if (this.#profile.framing === 'chunk') return undefined;
    const other = this.trusted(isYes(text) ? 'ab' : 'aa');
    return { request: this.query(other), answer: answerTo(other, this.#profile) };
  }
}
