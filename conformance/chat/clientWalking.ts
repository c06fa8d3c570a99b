import type { ClientStage } from '../../src/engine/Check.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move, Walking } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import { without } from '../../src/machine/without.js';
import { Violation } from '../../src/engine/Violation.js';
import type { ServerLine } from '../../src/generated/chat.js';
import type { ConnectionEvent, UserEvent } from '../../src/machine/Machine.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import { octetsOf } from '../../src/wire/octets.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import type { ChatClientProfile } from './ChatClientProfile.js';
import { leaveTalk } from './clientLeaves.js';
import { Talk } from './Talk.js';

type Stage = ClientStage<ChatClientProfile>;
type Heard = ServerLine | ConnectionEvent | UserEvent;

const CONNECTED = { type: 'connected' } as const;
const FREE = ['talking/inputEnded', 'talking/malformed'];

const withLogin = machineWalking<ChatClientProfile, Stage, Heard, unknown>({
  automaton: () => automatonOf(without(chat.clientMachine, FREE), [CONNECTED, typed('anna')]),
  letters,
  begin: async (stage) => new Talker(stage, await Talk.beyondFirst(stage)),
});

const withoutLogin = machineWalking<ChatClientProfile, Stage, Heard, unknown>({
  automaton: () => automatonOf(without(anonymous.clientMachine, FREE), [CONNECTED]),
  letters,
  begin: async (stage) => new Talker(stage, await Talk.beyondFirst(stage)),
});

/** A chat client on its way through the machine of its variant. */
export const clientWalking: Walking<ChatClientProfile, Stage> = {
  tours: (profile, length) => of(profile).tours(profile, length),
  given: (profile) => of(profile).given(profile),
  run: (stage, walk, broken) => of(stage.profile).run(stage, walk, broken),
};

function of({ variant }: ChatClientProfile): Walking<ChatClientProfile, Stage> {
  return variant === 'anonymous' ? withoutLogin : withLogin;
}

function letters({ ends, reconnects }: ChatClientProfile): readonly Letter<Heard>[] {
  return [
    { name: 'a message', input: typed('meadow') },
    { name: 'another message', input: typed('brook') },
    { name: 'a line of the server', input: { type: 'Notice', text: 'willow' } },
    ...(ends ? [{ name: 'the end', input: typed('end') }] : []),
    ...(reconnects ? [] : [{ name: 'the end of the server', input: { type: 'disconnected' } } as const]),
  ];
}

function typed(line: string): UserEvent {
  return { type: 'typed', line };
}

/** The user and the server of a client. */
class Talker implements Walker<Heard, unknown> {
  readonly #stage: Stage;
  readonly #talk: Talk;

  constructor(stage: Stage, talk: Talk) {
    this.#stage = stage;
    this.#talk = talk;
  }

  async give({ input }: Move<Heard>): Promise<void> {
    const talk = this.#talk;
    switch (input.type) {
      case 'typed':
        if (input.line === 'end') await leaveTalk(this.#stage, talk, true);
        else await this.#say(input.line);
        return;
      case 'Notice':
        // Whether it is shown is free; without a connection nobody says it.
        return talk.peer?.send(octetsOf(`${input.text}\n`));
      case 'disconnected':
        return this.#lose();
      default:
    }
  }

  /** What exactly it sends, chat/client/1 judges. */
  async #say(text: string): Promise<void> {
    const octets = await this.#talk.exchange(text);
    if (octets.length > 0 || !this.#stage.profile.sendsAtOnce) return;
    const { over } = this.#talk.peer ?? {};
    throw new Violation({
      kind: over ? 'ended' : 'silence',
      expected: [`a message with "${text}" in it`],
      actual: over ? 'the client ended the connection' : 'nothing came',
    });
  }

  async #lose(): Promise<void> {
    const { client } = this.#stage;
    const { peer, login } = this.#talk;
    // Without a connection there is none that could be lost.
    if (!peer) return;
    await expectEndWithoutServer(client, peer, () => client.type('message', { text: 'acorn', login }));
  }
}
