import fc from 'fast-check';
import { echo } from '../../src/protocols/echo/index.js';
import type { Octets } from '../../src/generated/echo.js';
import { eraseFuzzing, type Attack, type Letter, type Sources } from '../../src/fuzz/Attack.js';
import { WireConversation, type Reading, type WireRules } from '../../src/fuzz/WireConversation.js';
import { firstWay, waysOf } from '../../src/fuzz/ways.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { decoderFor } from '../../src/wire/framing.js';
import { charactersOf, concat, octetsOf } from '../../src/wire/octets.js';
import { decodeUtf8 } from '../../src/wire/utf8.js';
import { lineSpeech } from '../common/lineSpeech.js';
import type { EchoProfile } from './EchoProfile.js';
import { longText, texts } from './texts.js';

/** How echo servers are attacked: all that was sent comes back, and nothing else. */
export const fuzzing = eraseFuzzing<EchoProfile>({ attack });

/** What was sent comes back, or nobody can tell what does. */
type State = 'open' | 'free';

const machine = echo.serverMachine;

function attack(profile: EchoProfile, { dictionary }: Sources = {}): Attack {
  const { found } = profile;
  const isLine = profile.framing === 'line';
  const lines = texts.map((text) => octetsOf(isLine && !text.endsWith('\n') ? `${text}\n` : text));
  const plain = fc.stringMatching(/^[a-z0-9 .,'"%]{1,60}$/).map((text) => octetsOf(`${text}\n`));
  const rules = rulesOf(profile);
  return {
    letters: lettersOf(isLine),
    automaton: automatonOf(machine, [{ type: 'connected' }]),
    ways: waysOf(machine).filter(({ untested }) => untested.input !== 'malformed'),
    speech: lineSpeech({
      dictionary,
      rules: echo.client.rules,
      rule: 'text',
      framing: 'line',
      proper: () => [plain, plain, lines.filter(({ length }) => length > 0)],
      ofLength: (octets) => octetsOf(longText(octets)),
    }),
    peers: found === 'concurrent' ? Infinity : 1,
    streams: true,
    startsAnew: found === 'one-shot',
    showsConsole: false,
    begin: (_, note) => new WireConversation(rules, note),
    clauseOf: (kind) => CLAUSES[kind] ?? 'echo/answer/1',
    survival: found === 'one-shot' ? ONE_SHOT : SURVIVAL,
  };
}

const SURVIVAL = {
  'octets that are no text': 'echo/survive/3',
  overlong: 'echo/serve/1',
  controls: 'echo/survive/5',
  'broken off': 'echo/survive/2',
  left: 'echo/survive/1',
  nothing: 'echo/serve/1',
} as const;

/** A server of one connection has no others to serve, but it ends without an error. */
const ONE_SHOT = {
  'octets that are no text': 'echo/survive/6',
  overlong: 'echo/survive/6',
  controls: 'echo/survive/6',
  'broken off': 'echo/survive/6',
  left: 'echo/survive/6',
  nothing: 'echo/survive/6',
} as const;

const CLAUSES: Readonly<Record<string, string>> = {
  crash: 'echo/serve/1',
  hang: 'echo/serve/1',
  'dead listener': 'echo/serve/1',
  starvation: 'echo/serve/2',
  leak: 'echo/endure/1',
  'slow-down': 'echo/endure/2',
};

function lettersOf(isLine: boolean): readonly Letter[] {
  return [
    shout('a text', octetsOf('hello\n')),
    shout('a text in other letters', octetsOf('привіт\n')),
    shout('a line end', octetsOf('\n')),
    shout('a long text', octetsOf(longText(700))),
    shout('two lines', octetsOf('one\r\ntwo\r\n')),
    ...(isLine ? [] : [shout('a text without a line end', octetsOf('abc'))]),
    shout('NUL', octetsOf('a\0b\n')),
    shout('octets that are not UTF-8', Uint8Array.of(0x61, 0xff, 0x0a)),
  ];
}

function shout(name: string, octets: Uint8Array): Letter {
  return { name, octets, input: inputOf(octets) };
}

function inputOf(octets: Uint8Array): Octets {
  return { type: 'Octets', octets: charactersOf(octets) };
}

function rulesOf({ framing, greeting, addition, faithful }: EchoProfile): WireRules<State> {
  const said = firstWay(machine, inputOf(octetsOf('a')));
  const free: Reading<State> = { state: 'free', slots: [{ type: 'free' }], feature: said };
  return {
    initial: faithful ? 'open' : 'free',
    nameOf: (state) => state,
    greeting: greeting.length > 0 ? [{ type: 'exactly', options: [greeting] }] : [],
    decoder: () => decoderFor(framing, LIMIT),
    read(state, frame) {
      if (state === 'free' || frame.type === 'overlong' || !isTame(frame.octets)) return free;
      const { octets } = frame;
      const shown = escapeOctets(octets.subarray(0, SHOWN));
      const duty = { clause: 'echo/answer/1', expected: [shown], state };
      return {
        state,
        // The octets may be the caller's.
        slots: [{ type: 'exactly', options: [concat([octets.slice(), addition])], duty }],
        feature: said,
      };
    },
    isAnswer: () => false,
    proof: (state, count) => (state === 'open' ? [octetsOf(`proof ${count}\n`)] : []),
    farewell: () => octetsOf(''),
    notesShapes: false,
    leaving: () => firstWay(machine, { type: 'disconnected' }),
    goesOn: 'echo/answer/1',
  };
}

const LIMIT = 1 << 22;
const SHOWN = 100;
/** Octets of a text in letters of several octets that no read of any program cuts. */
const SHORT = 64;
/** What programs lose that work with texts. */
const LOST = /[^\P{Cc}\n\r\t]|[\uFEFF\u2028\u2029]/u;

/** Whether every server sends this back, however it works: a character that a read cuts may end a connection. */
function isTame(octets: Uint8Array): boolean {
  const decoded = decodeUtf8(octets);
  if (decoded.type === 'invalid' || LOST.test(decoded.text)) return false;
  return octets.length <= SHORT || decoded.text.length === octets.length;
}
