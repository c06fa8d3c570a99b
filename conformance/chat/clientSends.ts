import fc from 'fast-check';
import { check, observation, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { concat, LF, octetsOf } from '../../src/wire/octets.js';
import { onlyWithAnnouncement, onlyWithLogins, type ChatClientProfile } from './ChatClientProfile.js';
import { announceHint, lineEndHint, repeatHint, sendHint } from './clientHints.js';
import { locate, withoutBlank } from './MessageReader.js';
import { describeSpeech } from './Speech.js';
import { Talk } from './Talk.js';
import { plainLogins, texts } from './texts.js';
import { holds } from './written.js';

type Stage = ClientStage<ChatClientProfile>;

/** Octets of the longest text: many programs have a small buffer for what is typed. */
const LONGEST = 200;
const typed = texts.filter((text) => octetsOf(text).length <= LONGEST);
/** Messages of which every program knows what to do with them. */
const PLAIN = ['meadow', 'brook', 'acorn'] as const;
const few = fc.integer({ min: 1, max: PLAIN.length });

/** spec/chat.md, section 8: what a client sends. */
export const sendChecks: Check<ChatClientProfile, Stage>[] = [
  check('chat/client/1', 'sends each message that its user types', {
    examples: [
      ['hello', 'q', 'привіт, world'],
      ['a: b: c', 'again', 'again', 'endless: the end'],
      ['12:30 "quoted" \'text\'', '{"a": [1, 2]} 100% of %s, %d', '日本 😀 e\u0301'],
      ['a message that is somewhat longer than the others, as it is when one has something to say'],
    ],
    given: fc.array(typed, { minLength: 1, maxLength: 4 }),
    async run(stage: Stage, some) {
      const talk = await Talk.beyondFirst(stage);
      for (const text of some) {
        await talk.say(text);
        await talk.expect(text);
      }
      await talk.expectNoMore();
    },
    hint: sendHint,
  }),
  check('chat/client/2', 'sends its login once, before any message', {
    inapplicable: onlyWithAnnouncement,
    examples: ['anna', 'q', 'd'.repeat(64)],
    given: plainLogins,
    run: expectAnnouncement,
    hint: announceHint,
  }),
  check('chat/client/7', 'sends its login with each message', {
    inapplicable: onlyWithLogins,
    examples: [
      { login: 'anna', messages: 2 },
      { login: 'bert', messages: 1 },
    ],
    given: fc.record({ login: plainLogins, messages: few }),
    async run(stage: Stage, { login, messages }) {
      const talk = await Talk.beyondFirst(stage, login);
      for (const text of PLAIN.slice(0, messages)) {
        const octets = await talk.exchange(text);
        // What does not even hold the text is the affair of chat/client/1.
        if (!holds(octets, text) || holds(octets, talk.login)) continue;
        throw new Violation({
          kind: 'wrong octets',
          expected: [`the login "${talk.login}" and the text`],
          actual: 'the login is not there',
          octets,
        });
      }
    },
    hint: repeatHint,
  }),
  check('chat/client/6', 'ends what it sends with line ends', {
    inapplicable: ({ demanded }) =>
      demanded.framing === 'chunk' ? 'the program has to send no line ends (--framing chunk)' : undefined,
    examples: [2],
    given: few,
    async run(stage: Stage, messages) {
      const talk = await Talk.begin(stage);
      let octets = await talk.announcement();
      for (const text of PLAIN.slice(0, messages)) {
        octets = concat([octets, await talk.exchange(text)]);
        if (octets.length === 0 || octets.at(-1) === LF) continue;
        throw new Violation({
          kind: 'wrong octets',
          expected: ['a line end behind all that is sent'],
          actual: 'there is none',
          octets,
          offset: octets.length,
        });
      }
    },
    hint: lineEndHint,
  }),
  observation('chat/client/8', 'dialect', {
    observe: ({ profile: { speech } }: Stage) => Promise.resolve(describeSpeech(speech)),
  }),
];

/** Before the first message comes the login, once, and nothing else. */
async function expectAnnouncement(stage: Stage, login: string): Promise<void> {
  const { due, speech } = stage.profile;
  const talk = await Talk.begin(stage, login);
  const early = await talk.announcement();
  const [text] = PLAIN;
  // What has come so far is returned with the message.
  const octets = await talk.exchange(text);
  const wanted = { login: talk.login };
  const place =
    locate(octets, speech.message, speech.framing, { ...wanted, text }) ??
    locate(octets, speech.message, speech.framing, { text });
  const head = withoutBlank(place ? octets.subarray(0, place.start) : early, speech.framing);
  const reading = (due.announces ? due : speech).announcement(head, wanted);
  if (head.length > 0 && reading.type === 'found' && reading.length === head.length) return;
  const first = due.writeFirst(talk.login);
  const words = `the login "${talk.login}" before any message`;
  throw new Violation({
    kind: octets.length > 0 ? 'wrong octets' : 'silence',
    expected: [first?.length ? escapeOctets(first) : words],
    actual: head.length > 0 ? 'something else came first' : 'it did not come first',
    ...(octets.length > 0 && { octets }),
  });
}
