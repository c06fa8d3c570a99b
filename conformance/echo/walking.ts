import type { Stage } from '../../src/engine/Check.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import type { Octets } from '../../src/generated/echo.js';
import type { Message } from '../../src/grammar/createPrinter.js';
import type { ConnectionEvent, ConsoleOutput, Output, Share } from '../../src/machine/Machine.js';
import { echo } from '../../src/protocols/echo/index.js';
import { charactersOf, octetsBehind, octetsOf, textOf } from '../../src/wire/octets.js';
import type { EchoProfile } from './EchoProfile.js';
import { Shouter } from './Shouter.js';
import { texts } from './texts.js';

type Heard = Octets | ConnectionEvent;
type Said = Output<Octets> | ConsoleOutput<Message> | Share;

/** An echo server on its way through its machine. */
export const walking = machineWalking<EchoProfile, Stage<EchoProfile>, Heard, Said>({
  automaton: () => automatonOf(echo.serverMachine, [{ type: 'connected' }]),
  letters: () => LETTERS,
  crowd: { peers: ({ found }) => (found === 'concurrent' ? 3 : 1), clause: 'echo/serve/2' },
  begin: (stage) => new Shouters(stage),
});

const LETTERS: readonly Letter<Heard>[] = [
  { name: 'a text', input: shout('hello'), inputs: texts.map(shout) },
  { name: 'a text in other letters', input: shout('привіт') },
  { name: 'a line end', input: shout('\n') },
  { name: 'the end of the client', input: { type: 'disconnected' } },
];

function shout(text: string): Octets {
  return { type: 'Octets', octets: charactersOf(octetsOf(text)) };
}

/** The clients of one walk. */
class Shouters implements Walker<Heard, Said> {
  readonly #stage: Stage<EchoProfile>;
  readonly #shouters = new Map<number, Shouter>();

  constructor(stage: Stage<EchoProfile>) {
    this.#stage = stage;
  }

  async give({ peer: number, input }: Move<Heard>): Promise<void> {
    const shouter = this.#shouters.get(number) ?? (await Shouter.connect(this.#stage));
    this.#shouters.set(number, shouter);
    if (input.type === 'Octets') return this.#shout(shouter, textOf(octetsBehind(input.octets)));
    shouter.peer.end();
    return this.#stage.server.expectIdleEnd(shouter.peer);
  }

  /** What is sent back otherwise in any case, echo/answer judges. */
  async #shout(shouter: Shouter, text: string): Promise<void> {
    const octets = shouter.shout(text);
    if (this.#stage.profile.faithful) return shouter.hear(octets);
    await shouter.peer.send(octets);
    await shouter.hearAnything(octets.length);
  }
}
