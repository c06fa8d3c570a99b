import fc from 'fast-check';
import type { Message } from '../../src/grammar/createPrinter.js';
import { eraseFuzzing, type Attack, type Letter, type Sources } from '../../src/fuzz/Attack.js';
import { waysOf } from '../../src/fuzz/ways.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import type { Input, Machine } from '../../src/machine/Machine.js';
import type { ConnectionMachine } from '../../src/protocols/Protocol.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import { framed } from '../../src/wire/framing.js';
import { concat, octetsOf } from '../../src/wire/octets.js';
import { lineSpeech } from '../common/lineSpeech.js';
import { ChatConversation, loginOf, type Common } from './ChatConversation.js';
import type { ChatProfile } from './ChatProfile.js';
import { digits } from './serialOf.js';
import { texts } from './texts.js';

/** How chat servers are attacked: what they print is held against what they were sent. */
export const fuzzing = eraseFuzzing<ChatProfile>({ attack });

/** Numbers of proofs begin here, those of other messages below. */
const PROOFS = 500_000;
const MESSAGES = 100_000;

function attack(profile: ChatProfile, { dictionary }: Sources = {}): Attack {
  const { framing, found, spoken, variant } = profile;
  // A conversation is led through the machine of its variant by the messages of that variant.
  const machine = (variant === 'login' ? chat : anonymous).serverMachine as unknown as ConnectionMachine<
    Message,
    Message
  >;
  const proofs = numbersFrom(PROOFS);
  const messages = numbersFrom(MESSAGES);
  const common: Common = { profile, machine, strays: new Set(), serial: proofs };
  const said = fc.oneof(texts, fc.constant('hello')).map((text) => `${text} ${messages()}`);
  return {
    letters: lettersOf(profile),
    automaton: automatonOf(machine as unknown as Machine<unknown, Input, unknown>, [{ type: 'connected' }]),
    ways: waysOf(machine),
    speech: lineSpeech({
      dictionary,
      rules: chat.client.rules,
      framing,
      proper: (peer) => [said.map(speakerOf(profile, peer).say)],
      ofLength(octets, _, peer) {
        const { say } = speakerOf(profile, peer);
        const line = say(`${'x'.repeat(Math.max(octets, 1))} ${messages()}`);
        const less = line.length - octets;
        return less >= octets ? undefined : say(`${'x'.repeat(octets - less)} ${messages()}`);
      },
      opening: (_, peer) =>
        spoken.announces
          ? spoken.first(speakerOf(profile, peer).login).map((line) => framed(line, framing))
          : [],
    }),
    peers: found === 'concurrent' ? Infinity : 1,
    streams: framing === 'line',
    startsAnew: found === 'one-shot',
    showsConsole: true,
    begin: (_, note) => new ChatConversation(common, note),
    clauseOf: (kind) => CLAUSES[kind] ?? 'chat/log/1',
    survival: SURVIVAL,
  };
}

const SURVIVAL = {
  'octets that are no text': 'chat/survive/3',
  overlong: 'chat/survive/4',
  controls: 'chat/survive/5',
  'broken off': 'chat/survive/2',
  left: 'chat/survive/1',
  nothing: 'chat/serve/1',
} as const;

const CLAUSES: Readonly<Record<string, string>> = {
  crash: 'chat/serve/1',
  hang: 'chat/serve/1',
  'dead listener': 'chat/serve/1',
  starvation: 'chat/serve/2',
  leak: 'chat/endure/1',
  'slow-down': 'chat/endure/2',
};

function numbersFrom(first: number): () => number {
  let number = first;
  return () => number++;
}

/** The client on a connection. */
function speakerOf({ spoken }: ChatProfile, peer = 1) {
  const login = loginOf(4_711_000 + peer);
  return { login, say: (text: string) => concat(spoken.each(login, text)) };
}

function lettersOf(profile: ChatProfile): readonly Letter[] {
  const { framing, spoken } = profile;
  const { login, say } = speakerOf(profile);
  const letter = (name: string, octets: Uint8Array, input: Input): Letter => ({
    name,
    octets: framed(octets, framing),
    input,
  });
  const own = { type: 'Message', login: 'anna', text: 'hello' };
  const forged = { ...own, login: 'zelda' };
  const message = spoken.hasLogins ? own : { type: 'Text', text: 'hello' };
  const joined = { type: 'Login', login: 'anna' };
  const malformed = { type: 'malformed', reason: '' };
  return [
    ...(spoken.announces ? [letter('a login', concat(spoken.first(login)), joined)] : []),
    letter('a message', say(hello(999_001)), message),
    letter('another message', say(`до зустрічі: ${hello(999_002)}`), message),
    letter('a long message', say(`${'x'.repeat(700)} ${hello(999_003)}`), message),
    ...(spoken.hasLogins && spoken.repeatsLogin
      ? [letter('a forged message', concat(spoken.each('zelda', hello(999_004))), forged)]
      : []),
    letter('an empty line', octetsOf('\n'), malformed),
    letter('a control character', octetsOf('a\0b\n'), malformed),
    letter('octets that are not UTF-8', Uint8Array.of(0x61, 0xff, 0x0a), malformed),
  ];
}

/** A message that is told from all others by its number. */
function hello(number: number): string {
  return `hello ${digits(number, 6)}`;
}
