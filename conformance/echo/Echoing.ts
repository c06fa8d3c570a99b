import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import { Violation } from '../../src/engine/Violation.js';
import { concat } from '../../src/wire/octets.js';

/** Milliseconds between two looks at whether a program waits for its user, and how many in a row make that certain. */
const LOOK = 40;
const LOOKS = 4;
/** Times that a user presses Enter for a program that waits for that. */
const ENTERS = 2;

/** A conversation with an echo client: the checker is its user and its server. */
export class Echoing {
  readonly peer: Peer;
  /** What the client has sent. */
  readonly sent: Uint8Array;
  /** Whether its user had to type the text. */
  readonly typed: boolean;
  readonly #client: ClientScenario;

  private constructor(client: ClientScenario, peer: Peer, sent: Uint8Array, typed: boolean) {
    this.#client = client;
    this.peer = peer;
    this.sent = sent;
    this.typed = typed;
  }

  /** Waits until the client has sent its text; where it waits for its user, that one types this text. */
  static async begin(client: ClientScenario, text: string): Promise<Echoing> {
    let typed = false;
    const type = (): void => {
      typed = true;
      client.type('text', { text });
    };
    const { peer } = await client.connect(type);
    // Once to see that it waits for its user, once for what comes then.
    const rounds = Math.max(3 * LOOKS, Math.ceil(client.limit / LOOK));
    let waits = 0;
    let sent = new Uint8Array(0);
    for (let round = 0; round < rounds && sent.length === 0 && !peer.over; round++) {
      sent = Uint8Array.from(await peer.readSome(LOOK));
      waits = (await client.subject.waitsForUser(0)) ? waits + 1 : 0;
      if (sent.length === 0 && !typed && waits >= LOOKS) type();
    }
    const rest = sent.length > 0 ? await readOn(client, peer) : sent;
    return new Echoing(client, peer, concat([sent, rest]), typed);
  }

  /** As {@link begin}; of a client that sends nothing, nothing can be asked. */
  static async beginSurely(client: ClientScenario, text: string): Promise<Echoing> {
    const echoing = await Echoing.begin(client, text);
    if (echoing.sent.length > 0) return echoing;
    throw new Violation({
      kind: echoing.peer.over ? 'ended' : 'silence',
      expected: ['a text'],
      actual: echoing.peer.over ? 'the client closed the connection' : 'nothing came',
    });
  }

  /** Waits until the client has closed the connection; its user presses Enter where it waits for that. */
  async closed(): Promise<boolean> {
    return this.#untilUserHelped(async (milliseconds) => {
      while (!this.peer.over) if ((await this.peer.readSome(milliseconds)).length === 0) break;
      return this.peer.over !== undefined;
    });
  }

  /** Waits for the end of the program; its user presses Enter where it waits for that. */
  async ended(): Promise<boolean> {
    return this.#untilUserHelped(
      async (milliseconds) => (await this.#client.ended(milliseconds)) !== undefined,
    );
  }

  async #untilUserHelped(isDone: (milliseconds: number) => Promise<boolean>): Promise<boolean> {
    const { pace, limit } = this.#client;
    for (let enters = 0; enters < ENTERS; enters++) {
      if (await isDone(pace.late)) return true;
      if (await this.#client.subject.waitsForUser(0)) this.#client.type('end');
    }
    return isDone(limit);
  }
}

async function readOn(client: ClientScenario, peer: Peer): Promise<Uint8Array> {
  const pieces = [await peer.readSome(client.pace.late)];
  while (pieces.at(-1)!.length > 0) pieces.push(await peer.readSome(client.pace.late));
  return concat(pieces);
}
