import fc from 'fast-check';
import type { ClientStage } from '../../src/engine/Check.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import { without } from '../../src/machine/without.js';
import { Violation } from '../../src/engine/Violation.js';
import type { ServerLine } from '../../src/generated/palindrome.js';
import type { ConnectionEvent, UserEvent } from '../../src/machine/Machine.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import type { ClientProfile } from './ClientProfile.js';
import { Conversation } from './Conversation.js';
import { VOCABULARY } from './texts.js';

type Stage = ClientStage<ClientProfile>;
type Heard = ServerLine | ConnectionEvent | UserEvent;

/** A palindrome client on its way through its machine. */
export const clientWalking = machineWalking<ClientProfile, Stage, Heard, unknown>({
  // No server says such things, and of the keyboard's end nothing is said.
  automaton: () =>
    automatonOf(
      without(palindrome.clientMachine, [
        'asking/Yes',
        'asking/OtherYes',
        'asking/No',
        'asking/malformed',
        'asking/inputEnded',
        'waiting/malformed',
      ]),
      [{ type: 'connected' }],
    ),
  letters: ({ ends, reconnects }): readonly Letter<Heard>[] => [
    { name: 'a text', input: typed('abba'), inputs: fc.constantFrom(...VOCABULARY).map(typed) },
    { name: 'a yes', input: { type: 'Yes' } },
    { name: 'a no', input: { type: 'No' } },
    ...(ends ? [{ name: 'an empty line', input: typed('') }] : []),
    ...(reconnects ? [] : [{ name: 'the end of the server', input: { type: 'disconnected' } } as const]),
  ],
  begin: async (stage) => new Asker(stage, await Conversation.begin(stage.client, stage.profile)),
});

function typed(line: string): UserEvent {
  return { type: 'typed', line };
}

/** The user and the server of a client. */
class Asker implements Walker<Heard, unknown> {
  readonly #stage: Stage;
  readonly #conversation: Conversation;

  constructor(stage: Stage, conversation: Conversation) {
    this.#stage = stage;
    this.#conversation = conversation;
  }

  async give({ input }: Move<Heard>): Promise<void> {
    const conversation = this.#conversation;
    switch (input.type) {
      case 'typed':
        return input.line === '' ? this.#leave() : conversation.ask(input.line);
      case 'Yes':
      case 'No': {
        const mark = await conversation.reply(input);
        // What it never shows, palindrome/client/2 judges.
        return this.#stage.profile.showsWhole ? conversation.shown(mark) : conversation.shownAtAll(mark);
      }
      case 'disconnected':
        return this.#lose();
      default:
    }
  }

  async #leave(): Promise<void> {
    await this.#conversation.finish();
    if (await this.#stage.client.ended()) return;
    throw new Violation({
      kind: 'program runs',
      expected: ['the end of the connection and of the program'],
      actual: 'the program still runs',
    });
  }

  async #lose(): Promise<void> {
    const { client, profile } = this.#stage;
    // A program that connects only when something is typed has to have its connection.
    if (!profile.connectsAtOnce && !this.#conversation.isConnected) await this.#conversation.ask('abba');
    await expectEndWithoutServer(client, this.#conversation.peer, () =>
      client.type('query', { query: 'abba', text: 'abba' }),
    );
  }
}
