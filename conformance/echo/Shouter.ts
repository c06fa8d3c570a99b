import type { Stage } from '../../src/engine/Check.js';
import { exactly } from '../../src/engine/Expectation.js';
import type { Peer } from '../../src/engine/Peer.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import { Violation } from '../../src/engine/Violation.js';
import { concat, octetsOf } from '../../src/wire/octets.js';
import type { EchoProfile } from './EchoProfile.js';

/** An echo client played by the checker: it shouts. */
export class Shouter {
  readonly peer: Peer;
  readonly #server: Scenario;
  readonly #profile: EchoProfile;
  #shouts = 0;

  private constructor(peer: Peer, server: Scenario, profile: EchoProfile) {
    this.peer = peer;
    this.#server = server;
    this.#profile = profile;
  }

  /** Connects, and passes over the greeting that this server is known to send (echo/answer/2 judges that). */
  static async connect({ server, profile }: Stage<EchoProfile>): Promise<Shouter> {
    const shouter = new Shouter(await server.connect(), server, profile);
    if (profile.greeting.length > 0) await shouter.peer.expect(exactly(profile.greeting));
    return shouter;
  }

  static async connectStrictly({ server, profile }: Stage<EchoProfile>): Promise<Shouter> {
    return new Shouter(await server.connect(), server, profile);
  }

  /** A text as this server takes it: one that waits for line ends gets one. */
  shout(text: string): Uint8Array {
    return octetsOf(this.#profile.framing === 'line' && !text.endsWith('\n') ? `${text}\n` : text);
  }

  /** Sends a text, and takes exactly its echo; what this server adds to each echo is passed over. */
  async hear(octets: Uint8Array): Promise<void> {
    await this.peer.send(octets);
    await this.peer.expect(exactly(concat([octets, this.#profile.addition])));
  }

  /** Shows that this client is being served: by its echo, or whatever this server sends for it. */
  async prove(): Promise<void> {
    const octets = this.shout(`shout ${++this.#shouts}`);
    if (this.#profile.faithful) return this.hear(octets);
    await this.peer.send(octets);
    await this.hearAnything(octets.length);
  }

  /** Waits for whatever comes back: so many octets, or until it is quiet for a while. */
  async hearAnything(enough: number): Promise<Uint8Array> {
    const octets = await readEcho(this.#server, this.peer, this.#server.limit, enough);
    if (octets.length > 0) return octets;
    const how = this.peer.over === 'reset' ? 'the connection was broken off' : 'the connection was closed';
    throw new Violation({
      kind: this.peer.over ? 'ended' : 'silence',
      expected: ['the same octets back'],
      actual: this.peer.over ? how : 'nothing came',
    });
  }

  /** Leaves without waiting. */
  leave(): Promise<void> {
    this.peer.end();
    return Promise.resolve();
  }
}

/** What comes back, until that are so many octets, or it is quiet for a while. */
export async function readEcho(
  server: Scenario,
  peer: Peer,
  milliseconds: number,
  enough: number,
): Promise<Uint8Array> {
  let came = await peer.readSome(milliseconds);
  while (came.length > 0 && came.length < enough) {
    const more = await peer.readSome(server.pace.late);
    if (more.length === 0) break;
    came = concat([came, more]);
  }
  return came;
}
