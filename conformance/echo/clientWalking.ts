import type { ClientStage } from '../../src/engine/Check.js';
import { blaming } from '../../src/engine/walk/blaming.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import { without } from '../../src/machine/without.js';
import type { Octets } from '../../src/generated/echo.js';
import type { ConnectionEvent, UserEvent } from '../../src/machine/Machine.js';
import { hideContext } from '../../src/machine/hideContext.js';
import { echo } from '../../src/protocols/echo/index.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import { expectClosed } from './clientChecks.js';
import type { EchoClientProfile } from './EchoClientProfile.js';
import { Echoing } from './Echoing.js';

type Stage = ClientStage<EchoClientProfile>;
type Heard = Octets | ConnectionEvent | UserEvent;

const TEXT = 'hello';

/** An echo client on its way through its machine. */
export const clientWalking = machineWalking<EchoClientProfile, Stage, Heard, unknown>({
  automaton: () =>
    automatonOf(without(hideContext(echo.clientMachine), ['asking/inputEnded', 'asking/disconnected']), [
      { type: 'connected' },
    ]),
  letters: (): readonly Letter<Heard>[] => [
    { name: 'a text', input: { type: 'typed', line: TEXT } },
    { name: 'a piece of the echo', input: { type: 'Octets', octets: TEXT[0]! } },
    { name: 'the rest of the echo', input: { type: 'Octets', octets: TEXT } },
    { name: 'the end of the server', input: { type: 'disconnected' } },
  ],
  begin: (stage) => new Answerer(stage),
});

/** The user and the server of a client. */
class Answerer implements Walker<Heard, unknown> {
  readonly #client: Stage['client'];
  #echoing: Echoing | undefined;
  /** Octets of the echo that the client has got. */
  #back = 0;

  constructor({ client }: Stage) {
    this.#client = client;
  }

  async give({ input }: Move<Heard>): Promise<void> {
    switch (input.type) {
      case 'typed':
        this.#echoing = await Echoing.beginSurely(this.#client, input.line);
        return;
      case 'Octets':
        return this.#answer(input.octets === TEXT);
      case 'disconnected':
        return expectEndWithoutServer(this.#client, this.#echoing!.peer, () => this.#client.type('end'));
      default:
    }
  }

  async #answer(isAll: boolean): Promise<void> {
    const { peer, sent } = this.#echoing!;
    // Where the client has a text of its own, its pieces are others.
    const piece = isAll ? sent.subarray(this.#back) : sent.subarray(this.#back, this.#back + 1);
    this.#back += piece.length;
    if (piece.length > 0) await peer.send(piece);
    if (isAll) return blaming('echo/client/3', () => expectClosed(this.#echoing!));
  }
}
