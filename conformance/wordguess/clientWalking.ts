import fc from 'fast-check';
import type { ClientStage } from '../../src/engine/Check.js';
import { blaming } from '../../src/engine/walk/blaming.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import { without } from '../../src/machine/without.js';
import { Violation } from '../../src/engine/Violation.js';
import type { ServerLine } from '../../src/generated/wordguess.js';
import type { ConnectionEvent, UserEvent } from '../../src/machine/Machine.js';
import { hideContext } from '../../src/machine/hideContext.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import { leaveClient } from './clientLeaving.js';
import type { ClientProfile } from './ClientProfile.js';
import { ClientTalk, NAME, SOME_MOVE } from './ClientTalk.js';
import { letter, word } from './clientTexts.js';

type Stage = ClientStage<ClientProfile>;
type Heard = ServerLine | ConnectionEvent | UserEvent;

const TEXTS = ['Bertold names the letter "x": no places', '*****', 'b*n*n*', 'Points: 2 and 0'];

/** A client of the word-guessing game on its way through its machine. */
export const clientWalking = machineWalking<ClientProfile, Stage, Heard, unknown>({
  // Whoever has the turn reads from its user, and a server says nothing then that ends the game.
  automaton: () =>
    automatonOf(
      without(hideContext(wordguess.clientMachine), [
        'moving/Say',
        'moving/Turn',
        'moving/Quit',
        'moving/inputEnded',
        'moving/malformed',
        'waiting/malformed',
      ]),
      [{ type: 'connected' }, typed(NAME)],
    ),
  letters: ({ ends, easy }): readonly Letter<Heard>[] => [
    { name: 'a message', input: say(TEXTS[0]!), inputs: fc.constantFrom(...TEXTS).map(say) },
    { name: 'the turn', input: { type: 'Turn' } },
    { name: 'a move', input: typed(easy === 'letter' ? 'b' : 'banjo') },
    ...(ends ? [{ name: 'the end of the game', input: { type: 'Quit' } } as const] : []),
    { name: 'the end of the server', input: { type: 'disconnected' } },
  ],
  begin: async (stage) => new Host(stage, await ClientTalk.greeted(stage)),
});

function say(text: string): ServerLine {
  return { type: 'Say', text };
}

function typed(line: string): UserEvent {
  return { type: 'typed', line };
}

/** The user and the server of a client. */
class Host implements Walker<Heard, unknown> {
  readonly #stage: Stage;
  readonly #talk: ClientTalk;

  constructor(stage: Stage, talk: ClientTalk) {
    this.#stage = stage;
    this.#talk = talk;
  }

  async give({ input }: Move<Heard>): Promise<void> {
    const talk = this.#talk;
    const { client, profile } = this.#stage;
    switch (input.type) {
      case 'Say':
        // When it is shown, and how, wordguess/client/4 judges.
        return talk.say([input.text]);
      case 'Turn':
        if (!profile.confirms)
          await blaming('wordguess/client/3', () => talk.expectSilence(0, 'before it has the turn'));
        await talk.turn();
        return;
      case 'typed':
        return this.#move();
      case 'Quit':
        return this.#quit();
      case 'disconnected':
        return expectEndWithoutServer(client, talk.peer, () => {
          for (const line of talk.linesFor(SOME_MOVE)) client.typeLine(line);
        });
      default:
    }
  }

  /** What exactly it sends, wordguess/client/2 judges. */
  async #move(): Promise<void> {
    const move = this.#stage.profile.easy === 'letter' ? letter('b') : word('banjo');
    if ((await this.#talk.move(move)).length > 0) return;
    const { over } = this.#talk.peer;
    throw new Violation({
      kind: over ? 'ended' : 'silence',
      expected: ['a command for the turn'],
      actual: over ? 'the client ended the connection' : 'nothing came',
    });
  }

  async #quit(): Promise<void> {
    const { closed, exit } = await leaveClient(this.#stage.client, this.#talk);
    if (closed && exit) return;
    throw new Violation({
      kind: closed ? 'program runs' : 'not ended',
      expected: ['the end of the connection and of the program'],
      actual: closed ? 'the program still runs' : 'the connection stayed open',
    });
  }
}
