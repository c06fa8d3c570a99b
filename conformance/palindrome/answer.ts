import fc, { type Arbitrary } from 'fast-check';
import { check, type Check } from '../../src/engine/Check.js';
import { CANONICAL_YES, NO, YES } from './answers.js';
import { onlyStandardAnswers } from './applicability.js';
import { Caller } from './Caller.js';
import { answerHint } from './hints.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { NEAR, plainOthers, plainPalindromes, plainTexts } from './texts.js';

/** spec/palindrome.md, section 2. */
export const answerChecks: Check<PalindromeProfile>[] = [
  check('palindrome/answer/1', 'answers a palindrome with one octet and LF', {
    examples: [['abba'], ['abcba']],
    given: several(plainPalindromes),
    async run({ server, profile }, texts) {
      const client = await Caller.connect(server, profile);
      for (const text of texts) await client.askStrictly(text, YES);
    },
    hint: answerHint,
  }),
  check('palindrome/answer/2', 'answers any other text with LF alone', {
    examples: [['abcd'], ['ab'], NEAR],
    given: several(plainOthers),
    async run({ server, profile }, texts) {
      const client = await Caller.connect(server, profile);
      for (const text of texts) await client.askStrictly(text, NO);
    },
    hint: answerHint,
  }),
  check('palindrome/answer/3', 'sends one answer for each query, in order', {
    examples: [
      ['abba', 'abcd'],
      ['ab', 'aba', 'abc', 'aa', 'abcd', 'a'],
    ],
    given: fc.array(plainTexts, { minLength: 1, maxLength: 10 }),
    async run({ server, profile }, texts) {
      const client = await Caller.connect(server, profile);
      for (const text of texts) await client.ask(client.trusted(text));
    },
  }),
  check('palindrome/answer/4', 'sends nothing but the answers', {
    examples: [[], ['abba', 'abcd']],
    given: fc.array(plainTexts, { maxLength: 4 }),
    async run({ server, profile }, texts) {
      const client = await Caller.connectStrictly(server, profile);
      for (const text of texts) await client.ask(client.trusted(text));
      await client.askBoth();
    },
    hint: answerHint,
  }),
  check('palindrome/answer/5', 'says yes with the octet 00', {
    inapplicable: onlyStandardAnswers,
    examples: [['abba']],
    given: several(plainPalindromes),
    async run({ server, profile }, texts) {
      const client = await Caller.connect(server, profile);
      for (const text of texts) await client.askStrictly(text, CANONICAL_YES);
    },
  }),
];

function several(texts: Arbitrary<string>): Arbitrary<string[]> {
  return fc.array(texts, { minLength: 1, maxLength: 5 });
}
