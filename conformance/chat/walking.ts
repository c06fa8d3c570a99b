import type { Stage } from '../../src/engine/Check.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move, Walking } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import { without } from '../../src/machine/without.js';
import type { AnonymousLine, ClientLine } from '../../src/generated/chat.js';
import type { ConnectionEvent } from '../../src/machine/Machine.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import type { ChatProfile } from './ChatProfile.js';
import type { Entry } from './entries.js';
import { expectNotForged } from './forged.js';
import { misprint } from './printed.js';
import { Speaker } from './Speaker.js';

type Heard = ClientLine | ConnectionEvent;
type AnonymouslyHeard = AnonymousLine | ConnectionEvent;
type ChatStage = Stage<ChatProfile>;

const crowd = {
  peers: ({ found }: ChatProfile) => (found === 'concurrent' ? 3 : 1),
  clause: 'chat/serve/2',
};
const CONNECTED = { type: 'connected' } as const;
const LOGIN = { type: 'Login', login: 'anna' } as const;
const leaving = { name: 'the end of the client', input: { type: 'disconnected' } } as const;

/** With logins: what the machine is told of logins and texts stands for those of whoever speaks. */
const withLogins = machineWalking<ChatProfile, ChatStage, Heard, unknown>({
  // Whether a line is a login, a message or none depends on the dialect.
  automaton: ({ spoken }) =>
    automatonOf(
      without(chat.serverMachine, [
        'arriving/Message',
        'arriving/malformed',
        'member/Login',
        'member/malformed',
      ]),
      spoken.announces ? [CONNECTED] : [CONNECTED, LOGIN],
    ),
  letters: ({ spoken: { announces, repeatsLogin } }): readonly Letter<Heard>[] => [
    ...(announces ? [{ name: 'a login', input: LOGIN }] : []),
    { name: 'a message', input: { type: 'Message', login: 'anna', text: 'hello' } },
    ...(announces && repeatsLogin ? [FORGED] : []),
    leaving,
  ],
  crowd,
  begin: (stage) => new Speakers(stage),
});

const FORGED: Letter<Heard> = {
  name: 'a message of somebody else',
  input: { type: 'Message', login: 'bert', text: 'hello' },
};

const withoutLogins = machineWalking<ChatProfile, ChatStage, AnonymouslyHeard, unknown>({
  automaton: () => automatonOf(without(anonymous.serverMachine, ['open/malformed']), [CONNECTED]),
  letters: () => [{ name: 'a message', input: { type: 'Text', text: 'hello' } }, leaving],
  crowd,
  begin: (stage) => new Speakers(stage),
});

/** A chat server on its way through the machine of its variant. */
export const walking: Walking<ChatProfile, ChatStage> = {
  tours: (profile, length) => of(profile).tours(profile, length),
  given: (profile) => of(profile).given(profile),
  run: (stage, walk, broken) => of(stage.profile).run(stage, walk, broken),
};

function of({ variant }: ChatProfile): Walking<ChatProfile, ChatStage> {
  return variant === 'login' ? withLogins : withoutLogins;
}

/** The clients of one walk. */
class Speakers implements Walker<Heard | AnonymouslyHeard, unknown> {
  readonly #stage: ChatStage;
  readonly #speakers = new Map<number, Speaker>();
  /** How each was called for the first message. */
  readonly #senders = new Map<number, string>();

  constructor(stage: ChatStage) {
    this.#stage = stage;
  }

  async give({ peer: number, input }: Move<Heard | AnonymouslyHeard>): Promise<void | 'free'> {
    const known = this.#speakers.get(number);
    const speaker = known ?? (await Speaker.connect(this.#stage));
    this.#speakers.set(number, speaker);
    const { spoken, variant } = this.#stage.profile;
    switch (input.type) {
      case 'Login':
        return speaker.send(spoken.first(speaker.login));
      case 'Message':
        if (input.login !== LOGIN.login) return this.#forge(speaker);
        if (!known && variant === 'login') await speaker.send(spoken.first(speaker.login));
        return this.#say(number, speaker);
      case 'Text':
        return this.#say(number, speaker);
      case 'disconnected':
        speaker.peer.end();
        return this.#stage.server.expectIdleEnd(speaker.peer);
      case 'connected':
      case 'malformed':
    }
  }

  async #say(number: number, speaker: Speaker): Promise<void> {
    const { mark } = this.#stage.server.console;
    const text = speaker.next();
    await speaker.say(text);
    this.#compare(number, await speaker.printed(mark, text));
  }

  /** Whoever says something is called as before; how, chat/log judges. */
  #compare(number: number, { sender, line }: Entry): void {
    const before = this.#senders.get(number) ?? sender;
    this.#senders.set(number, before);
    if (before === sender) return;
    throw misprint(`"${before}" before the colon, as for the message before`, [line]);
  }

  /** It may end the connection over this. */
  async #forge(speaker: Speaker): Promise<void | 'free'> {
    const isHeard = await expectNotForged(this.#stage, speaker, OTHER);
    return isHeard ? undefined : 'free';
  }
}

/** The login of nobody who is there. */
const OTHER = 'zelda';
