import { exactly } from '../../../src/engine/Expectation.js';
import type { Peer } from '../../../src/engine/Peer.js';
import type { Scenario } from '../../../src/engine/Scenario.js';
import type { Message } from '../../../src/grammar/createPrinter.js';
import type { Protocol } from '../../../src/protocols/Protocol.js';
import { escapeOctets } from '../../../src/wire/escape.js';
import { withCrlf } from '../../../src/wire/framing.js';
import type { Segmentation } from '../../../src/wire/segmentation.js';

/** How a client writes its messages, where it is not plainly: all in one segment, each ended by LF. */
export interface Writing {
  readonly plan?: Segmentation;
  readonly crlf?: boolean;
}

/** A client that sends messages of a protocol as lines, and reads lines; played by the checker. */
export class LineClient<C extends Message, S extends Message> {
  readonly peer: Peer;
  readonly #protocol: Protocol<C, S>;

  private constructor(peer: Peer, protocol: Protocol<C, S>) {
    this.peer = peer;
    this.#protocol = protocol;
  }

  static async connect<C extends Message, S extends Message>(
    server: Scenario,
    protocol: Protocol<C, S>,
  ): Promise<LineClient<C, S>> {
    return new LineClient(await server.connect(), protocol);
  }

  async send(messages: C | readonly C[], { plan, crlf = false }: Writing = {}): Promise<void> {
    const lines = [messages].flat().map((message) => this.#protocol.client.write(message as C));
    await this.peer.send(crlf ? lines.map(withCrlf) : lines, plan);
  }

  /**
   * Takes the line that says this message; LF and CRLF are line ends alike.
   *
   * @throws Violation when something else comes, or nothing
   */
  async expect(message: S): Promise<void> {
    const line = this.#protocol.server.write(message);
    await this.peer.expect({ ...exactly(line, withCrlf(line)), alternatives: [escapeOctets(line)] });
  }

  /** Sends a message, and takes the answer. */
  async ask(message: C, answer: S): Promise<void> {
    await this.send(message);
    await this.expect(answer);
  }
}
