import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { concat, octetsOf } from '../../src/wire/octets.js';
import { framingHint, sendHint, wordHint } from './clientHints.js';
import type { ClientProfile } from './ClientProfile.js';
import { answerOf, Conversation } from './Conversation.js';
import { commandWords, longText, typedTexts } from './texts.js';

type ClientCheck = Check<ClientProfile, ClientStage<ClientProfile>>;

/** spec/palindrome.md, section 8: what a client sends. */
export const sendChecks: ClientCheck[] = [
  check('palindrome/client/1', 'sends each line that its user types', {
    examples: [
      ['abba', 'abcd'],
      ['a', 'Abc, de!', 'дід', '12', '"quoted"'],
      [longText(999, true), 'ab'],
    ],
    given: fc.array(typedTexts, { minLength: 1, maxLength: 5 }),
    async run({ client, profile }: ClientStage<ClientProfile>, texts) {
      const conversation = await Conversation.begin(client, profile);
      for (const text of texts) {
        await conversation.askExactly(text);
        await conversation.shownAtAll(await conversation.reply(answerOf(text)));
      }
      await conversation.expectNoMore();
    },
    hint: sendHint,
  }),
  check('palindrome/client/6', 'frames what it sends without waiting', {
    inapplicable: ({ framing }) =>
      framing === 'line' ? 'the program ends its queries with line ends' : undefined,
    examples: [['abba', 'abcd']],
    given: fc.array(typedTexts, { minLength: 2, maxLength: 4 }),
    async run({ client, profile }: ClientStage<ClientProfile>, texts) {
      const conversation = await Conversation.begin(client, profile);
      for (const text of texts) await conversation.type(text);
      const { peer } = conversation;
      let octets = await peer.readSome(client.limit);
      const merged = octetsOf(texts[0]! + texts[1]!);
      // Sent one right after the other, they may still be read one by one.
      while (octets.length < merged.length) {
        const more = await peer.readSome(client.pace.brisk);
        if (more.length === 0) return;
        octets = concat([octets, more]);
      }
      if (Buffer.compare(octets.subarray(0, merged.length), merged) !== 0) return;
      throw new Violation({
        kind: 'too much',
        expected: [`${texts[0]!}: the next query after the answer, or line ends between them`],
        actual: 'two queries in one piece, and nothing between them',
        octets,
        offset: octetsOf(texts[0]!).length,
      });
    },
    hint: framingHint,
  }),
  check('palindrome/client/8', 'keeps no words for itself', {
    inapplicable: ({ answers }) => (answers ? undefined : 'the program sends no query at all'),
    examples: [
      ['exit'],
      ['quit'],
      ['end', 'stop', 'bye', 'q'],
      ['/quit', '/help', 'вихід', 'выход', 'конец'],
    ],
    given: fc.array(commandWords, { minLength: 1, maxLength: 3 }),
    async run({ client, profile }: ClientStage<ClientProfile>, words) {
      const conversation = await Conversation.begin(client, profile);
      for (const word of words) await conversation.exchange(word);
      await conversation.ask('abba');
    },
    hint: wordHint,
  }),
];
