import type { ClientLine } from '../../src/generated/palindrome.js';
import { eraseFuzzing, type Attack, type Letter, type Sources } from '../../src/fuzz/Attack.js';
import { ANY, type Slot } from '../../src/fuzz/AnswerPattern.js';
import { firstWay, waysOf } from '../../src/fuzz/ways.js';
import { WireConversation, type Reading, type WireRules } from '../../src/fuzz/WireConversation.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import { hideContext } from '../../src/machine/hideContext.js';
import type { ConnectionEvent } from '../../src/machine/Machine.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { decoderFor, framed, hasOddLineEnd, unframed } from '../../src/wire/framing.js';
import type { Frame } from '../../src/wire/LineDecoder.js';
import { charactersOf, LF, octetsOf } from '../../src/wire/octets.js';
import { lineSpeech } from '../common/lineSpeech.js';
import { isYes } from './answers.js';
import { END } from './Caller.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { letterTexts, digitTexts, longText } from './texts.js';

/** How palindrome servers are attacked, and what is possible for each line that they get. */
export const fuzzing = eraseFuzzing<PalindromeProfile>({ attack });

const MALFORMED: ConnectionEvent = { type: 'malformed', reason: '' };
const machine = hideContext(palindrome.serverMachine);

/** A connection: texts are asked about, or nobody can tell how it goes on. */
type State = 'open' | 'ended' | 'free';

function attack(profile: PalindromeProfile, { dictionary }: Sources = {}): Attack {
  const { framing, found, takesPieces, takesSeveral } = profile;
  const proper = [letterTexts, digitTexts].map((texts) => texts.map((text) => octetsOf(`${text}\n`)));
  const rules = rulesOf(profile);
  return {
    letters: lettersOf(profile),
    automaton: automatonOf(machine, [{ type: 'connected' }]),
    speech: lineSpeech({
      dictionary,
      rules: palindrome.client.rules,
      framing,
      proper: () => proper,
      ofLength: (octets, random) => octetsOf(`${longText(octets - 1, random.nextInt(0, 1) === 1)}\n`),
    }),
    peers: found === 'concurrent' ? Infinity : 1,
    streams: framing === 'line' && takesPieces && takesSeveral,
    startsAnew: found === 'one-shot',
    showsConsole: false,
    ways: waysOf(machine),
    begin: (_, note) => new WireConversation(rules, note),
    clauseOf: (kind) => CLAUSES[kind] ?? 'palindrome/answer/3',
    survival: found === 'one-shot' ? ONE_SHOT : SURVIVAL,
  };
}

const SURVIVAL = {
  'octets that are no text': 'palindrome/survive/3',
  overlong: 'palindrome/survive/4',
  controls: 'palindrome/survive/5',
  'broken off': 'palindrome/survive/2',
  left: 'palindrome/survive/1',
  nothing: 'palindrome/serve/1',
} as const;

/** A server of one connection has no others to serve, but it ends without an error. */
const ONE_SHOT = {
  'octets that are no text': 'palindrome/survive/6',
  overlong: 'palindrome/survive/6',
  controls: 'palindrome/survive/6',
  'broken off': 'palindrome/survive/6',
  left: 'palindrome/survive/6',
  nothing: 'palindrome/survive/6',
} as const;

const CLAUSES: Readonly<Record<string, string>> = {
  crash: 'palindrome/serve/1',
  hang: 'palindrome/serve/1',
  'dead listener': 'palindrome/serve/1',
  starvation: 'palindrome/serve/2',
  leak: 'palindrome/endure/1',
  'slow-down': 'palindrome/endure/2',
};

function lettersOf({ framing, endsOnEmptyLine }: PalindromeProfile): readonly Letter[] {
  const query = (name: string, text: string): Letter => ({
    name,
    octets: framed(octetsOf(`${text}\n`), framing),
    input: { type: 'Query', text } as ClientLine,
  });
  const lines: readonly Letter[] = [
    { name: 'blanks', octets: octetsOf('  \n'), input: MALFORMED },
    { name: 'CRLF', octets: octetsOf('abba\r\n'), input: { type: 'Query', text: 'abba' } as ClientLine },
    { name: 'a control character', octets: octetsOf('a\0b\n'), input: MALFORMED },
    { name: 'a line that is not UTF-8', octets: Uint8Array.of(0x61, 0xff, 0x0a), input: MALFORMED },
    { name: 'an overlong line', octets: octetsOf(`${'a'.repeat(5000)}\n`), input: MALFORMED },
  ];
  return [
    query('a palindrome', 'abba'),
    query('another text', 'abcd'),
    query('a letter', 'a'),
    query('blanks around', ' ab '),
    query('capitals', 'Abba'),
    query('a long text', 'ab'.repeat(300)),
    ...(framing === 'line' ? lines : []),
    ...(framing === 'line' && endsOnEmptyLine
      ? [{ name: 'an empty line', octets: END, input: { type: 'End' }, last: true } as const]
      : []),
  ];
}

function rulesOf(profile: PalindromeProfile): WireRules<State> {
  const { framing, greeting, idiom, trusted } = profile;
  const yes = idiom?.yes ?? octetsOf('\0\n');
  const answers = answersOf(profile);
  const known = new Map<string, Reading<State>>();
  const proven = trusted.find(isYes);
  return {
    initial: 'open',
    nameOf: (state) => state,
    greeting: greeting.length > 0 ? [{ type: 'exactly', options: [greeting] }] : [],
    decoder: () => decoderFor(framing, LIMIT),
    read(state, frame) {
      if (state !== 'open')
        return { state, slots: state === 'free' ? FREE : [], feature: `${state}/anything` };
      if (frame.type === 'overlong' || frame.octets.length > LONG) return OVERLONG;
      if (hasOddLineEnd(frame.octets, framing)) return ODD;
      const key = charactersOf(frame.octets);
      const before = known.get(key);
      if (before) return before;
      const reading = readLine(frame, profile, answers);
      if (known.size < KNOWN) known.set(key, reading);
      return reading;
    },
    isAnswer: (octets) => palindrome.server.read(octets).type !== 'malformed' || isSame(octets, yes),
    proof: (state) =>
      state === 'open' && proven !== undefined ? [framed(octetsOf(`${proven}\n`), framing)] : [],
    farewell: (state) => (framing === 'line' && state === 'open' ? END : octetsOf('')),
    leaving: (state) =>
      state === 'open' ? firstWay(machine, { type: 'disconnected' }) : `${state}/disconnected`,
    goesOn: 'palindrome/answer/3',
  };
}

/** Octets of a line that every server has to take, and of one that is looked at. */
const LONG = 1000;
const LIMIT = 1 << 20;
/** Lines whose readings are kept. */
const KNOWN = 20_000;
const FREE: readonly Slot[] = [{ type: 'free' }];
const OVERLONG: Reading<State> = { state: 'open', slots: FREE, feature: firstWay(machine, MALFORMED) };
const ODD: Reading<State> = { state: 'open', slots: FREE, feature: 'open/odd Query' };

/** What is possible for a line. */
function readLine(
  frame: Extract<Frame, { type: 'frame' }>,
  profile: PalindromeProfile,
  answers: Answers,
): Reading<State> {
  const message = palindrome.client.read(unframed(frame.octets, profile.framing));
  if (message.type === 'malformed')
    return { state: 'open', slots: FREE, feature: firstWay(machine, MALFORMED) };
  if (message.type === 'End') {
    if (profile.framing === 'chunk' || !profile.endsOnEmptyLine)
      return { state: 'free', slots: FREE, feature: firstWay(machine, message) };
    const duty = { clause: 'palindrome/end/1', expected: ['the end of the connection'], state: 'open' };
    // It may say something about it before.
    return {
      state: 'ended',
      slots: [{ type: 'free' }, { type: 'end', duty }],
      feature: firstWay(machine, message),
    };
  }
  const { text } = message;
  // What is left when blanks and controls are taken away may be an empty line, or the wish to leave.
  if (CONTROL.test(text) || text.trim() === '') return ODD;
  const slots = TAME.test(text) ? (isYes(text) ? answers.yes : answers.no) : answers.either;
  return { state: 'open', slots, feature: firstWay(machine, message) };
}

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
/** Small letters of one script, or digits: every server decides alike about them. */
const TAME = /^(?:[a-z]+|[абвгджзклмнопрстуфхцчшщьюяєі]+|[0-9]+)$/u;

/** What may come for a query that is one, for one that is none, and for one about which servers differ. */
interface Answers {
  readonly yes: readonly Slot[];
  readonly no: readonly Slot[];
  readonly either: readonly Slot[];
}

function answersOf({ idiom }: PalindromeProfile): Answers {
  const yes: ArrayLike<number> = idiom?.yes ?? [ANY, LF];
  const no: ArrayLike<number> = idiom?.no ?? [LF];
  return {
    yes: slotsFor([yes], 'palindrome/answer/1'),
    no: slotsFor([no], 'palindrome/answer/2'),
    either: slotsFor([yes, no], 'palindrome/answer/3'),
  };
}

function slotsFor(options: readonly ArrayLike<number>[], clause: string): readonly Slot[] {
  return [
    {
      type: 'exactly',
      options,
      duty: { clause, expected: [...new Set(options.map(shown))], state: 'open' },
    },
  ];
}

function shown(answer: ArrayLike<number>): string {
  return escapeOctets(Uint8Array.from(answer, (octet) => Math.max(octet, 0)));
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return escapeOctets(a) === escapeOctets(b);
}
