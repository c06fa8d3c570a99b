import fc from 'fast-check';
import { check, type Check, type PairStage } from '../../src/engine/Check.js';
import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import { concat, textOf } from '../../src/wire/octets.js';
import { onlyFramed } from '../common/PairProfile.js';
import { onlyViolations } from '../common/probePair.js';
import { onlyConcurrent, onlySeveral } from '../common/ServiceProfile.js';
import type { ChatPairProfile } from './ChatPairProfile.js';
import { entriesOf, type Entry } from './entries.js';
import { expectOnceInOrder } from './inOrder.js';
import { ALL_SENT, besideHint, formOrTextHint, hasteHint, onceHint, senderHint } from './pairHints.js';
import { isSender } from './isSender.js';
import { misprint } from './printed.js';
import { numberOf } from './Speaker.js';
import { texts } from './texts.js';
import { Typist } from './Typist.js';

type Stage = PairStage<ChatPairProfile>;

/** Nearly as long as a text may be here: 195 octets. */
const LONG = `${'привіт, world; '.repeat(9)}100%`;
/** Texts that mean nothing to a client. */
const plainTexts = texts.filter((text) => text !== 'end');

/** spec/chat.md, section 9: what is printed. */
export const pairPrintChecks: Check<ChatPairProfile, Stage>[] = [
  check('chat/pair/1', 'prints date, time, who has said it, a colon and the text as it was typed', {
    examples: ['hello', LONG, 'привіт, world', 'a: b: c', '12:30 "quoted" \'text\'', '{"a": [1, 2]} 100%'],
    given: plainTexts,
    async run(stage: Stage, text) {
      const { pair } = stage;
      const typist = await Typist.join(stage);
      const { mark } = pair.console;
      typist.type(text);
      const find = () => entriesOf(pair.console.linesSince(mark), text, stage.profile.stamped);
      if (await pair.until(() => (find().some((entry) => problemOf(entry) === undefined) ? true : undefined)))
        return;
      const [entry] = find();
      if (!entry) throw await typist.notPrinted(mark, text);
      throw misprint(problemOf(entry)!, [entry.line]);

      function problemOf({ stamp, hasColon, sender, rest, line }: Entry): string | undefined {
        if (rest !== '' || !line.endsWith(text)) return `a line that ends with "${text}"`;
        if (!stamp) return `YYYY.MM.DD HH:MM:SS before "${sender}"`;
        if (!hasColon) return 'a colon before the text';
        return sender === '' ? 'who has said it, before the colon' : undefined;
      }
    },
    hint: formOrTextHint,
  }),
  check('chat/pair/2', 'names the sender', {
    examples: [1],
    given: fc.integer({ min: 1, max: 3 }),
    most: 4,
    async run(stage: Stage, messages) {
      const typist = await Typist.join(stage);
      for (let each = 0; each < messages; each++) expectSender(stage, typist, await typist.say());
      if (onlySeveral(stage.profile) !== undefined) return;
      await typist.client.leave(stage.pair.pace.brisk);
      // Whether the next one is served is the affair of chat/pair/6.
      const next = await sayNext(stage).catch(onlyViolations);
      if (next) expectSender(stage, ...next);
    },
    hint: senderHint,
  }),
  check('chat/pair/3', 'prints each message once, in order', {
    examples: [3, 8],
    given: fc.integer({ min: 1, max: 8 }),
    async run(stage: Stage, messages) {
      const { console } = stage.pair;
      const typist = await Typist.join(stage);
      const { mark } = console;
      const said = Array.from({ length: messages }, () => typist.next());
      for (const text of said) await typist.say(text);
      // What is printed for one more message comes after what is printed for these.
      await typist.say();
      expectOnceInOrder(console.linesSince(mark), said, stage.profile);
    },
    hint: onceHint,
  }),
  check('chat/pair/4', 'prints all messages in quick succession', {
    inapplicable: onlyFramed,
    examples: [
      { messages: 2, leaves: false },
      { messages: 8, leaves: true },
    ],
    given: fc.record({ messages: fc.integer({ min: 2, max: 20 }), leaves: fc.boolean() }),
    async run(stage: Stage, { messages, leaves }) {
      const typist = await Typist.join(stage);
      const { mark } = stage.pair.console;
      const said = Array.from({ length: messages }, () => typist.next());
      for (const text of said) typist.type(text);
      if (leaves) typist.client.type('end');
      await expectAll(stage, typist, mark, said);
    },
    hint: hasteHint,
  }),
  check('chat/pair/7', 'prints what three users say side by side', {
    inapplicable: onlyConcurrent,
    examples: [
      { rounds: 2, together: false },
      { rounds: 3, together: true },
    ],
    given: fc.record({ rounds: fc.integer({ min: 1, max: 4 }), together: fc.boolean() }),
    most: 4,
    async run(stage: Stage, { rounds, together }) {
      const { console } = stage.pair;
      const { mark } = console;
      const typists = await Promise.all([1, 2, 3].map(() => Typist.join(stage)));
      const said = typists.map((): string[] => []);
      for (let round = 0; round < rounds; round++) {
        const from = console.mark;
        for (const [index, typist] of typists.entries()) {
          const text = typist.next();
          said[index]!.push(text);
          typist.type(text);
          if (!together) await typist.printed(from, text);
        }
        await Promise.all(typists.map((typist, index) => typist.printed(from, said[index]!.at(-1)!)));
      }
      const lines = console.linesSince(mark);
      for (const [index, typist] of typists.entries()) {
        expectOnceInOrder(lines, said[index]!, leniently(stage.profile));
        if (!stage.profile.named) continue;
        for (const text of said[index]!)
          expectSender(stage, typist, entriesOf(lines, text, stage.profile.stamped)[0]!);
      }
    },
    hint: besideHint,
  }),
];

async function sayNext(stage: Stage): Promise<[Typist, Entry]> {
  const typist = await Typist.join(stage);
  return [typist, await typist.say()];
}

/** @throws Violation when a line is under another name than that of its sender */
function expectSender({ profile }: Stage, { login }: Typist, { sender, line }: Entry): void {
  const isLogin = profile.variant === 'login';
  if (isSender(sender, profile.variant, login)) return;
  throw misprint(isLogin ? `"${login}" before the colon` : 'the address of the client, as 127.0.0.1', [line]);
}

/** Another message in the same line. */
const HAS_NUMBER = /\d{6}/;

/** A message that is printed twice is the affair of chat/pair/3. */
function leniently({ stamped, single }: ChatPairProfile) {
  return { stamped, most: single ? 1 : Infinity };
}

/**
 * Waits until all these messages have been printed.
 *
 * @throws Violation when they are not, each once, in order, and in a line of its own
 */
async function expectAll(
  { pair, profile }: Stage,
  typist: Typist,
  mark: number,
  said: readonly string[],
): Promise<void> {
  const { console } = pair;
  const entries = (lines: readonly ConsoleLine[], text: string) =>
    entriesOf(lines, text, profile.stamped).filter(({ rest }) => !HAS_NUMBER.test(rest));
  const own = () =>
    console.linesSince(mark).filter((line) => said.some((text) => entries([line], text).length > 0));
  await pair.until(() => (said.every((text) => entries(own(), text).length > 0) ? true : undefined));
  if (own().length < said.length) {
    const lines = console.linesSince(mark).map(({ text }) => text);
    const sent = textOf(concat(typist.client.sent));
    const areSent = said.every((text) => sent.includes(numberOf(text)));
    const problem = `there were ${own().length}${areSent ? ALL_SENT : ''}`;
    throw misprint(`${said.length} lines, one for each message`, lines, problem);
  }
  expectOnceInOrder(own(), said, leniently(profile));
}
