import fc, { type Arbitrary } from 'fast-check';
import { check, observation, type Check, type Stage } from '../../src/engine/Check.js';
import { Caller } from './Caller.js';
import { lettersHint } from './hints.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { digitTexts, letterTexts, NEAR, singleLetters } from './texts.js';

/** spec/palindrome.md, section 3. */
export const textChecks: Check<PalindromeProfile>[] = [
  check('palindrome/text/1', 'decides about small letters of one script', {
    examples: [['abcba'], NEAR, ['дід'], ['рік'], ['ανα'], ['αβ']],
    given: several(letterTexts),
    run: askEach,
    hint: lettersHint,
  }),
  check('palindrome/text/2', 'takes a single letter for a palindrome', {
    examples: [['a'], ['x'], ['д']],
    given: several(singleLetters),
    run: askEach,
    hint: lettersHint,
  }),
  check('palindrome/text/3', 'decides about digits', {
    examples: [['121'], ['12'], ['010'], ['1231', '123421', '12345321'], ['123456789010987654321']],
    given: several(digitTexts),
    run: askEach,
  }),
  observation('palindrome/text/4', 'capital and small letters', {
    observe: (stage) => ask(stage, 'Abba', { yes: 'the same', no: 'different' }),
  }),
  observation('palindrome/text/5', 'blanks and punctuation inside a text', {
    async observe({ server, profile }) {
      const client = await Caller.connect(server, profile);
      const ignored = [];
      for (const mark of [' ', ',', '.', '!', '?', '-', "'", '(']) {
        if ((await client.inquire(`ab${mark}cba`)) === 'yes') ignored.push(mark === ' ' ? 'blank' : mark);
      }
      return ignored.length > 0 ? `ignored: ${ignored.join(' ')}` : 'not ignored';
    },
  }),
  observation('palindrome/text/6', 'white space at the ends of a text', {
    observe: (stage) => ask(stage, ' abba', { yes: 'ignored', no: 'not ignored' }),
  }),
  observation('palindrome/text/7', 'combining marks', {
    observe: (stage) =>
      ask(stage, 'a\u0301a', { yes: 'characters of their own', no: 'taken together with their letter' }),
  }),
  observation('palindrome/text/8', 'characters beyond the Basic Multilingual Plane', {
    observe: (stage) => ask(stage, '\u{1f600}x\u{1f600}', { yes: 'one character', no: 'two characters' }),
  }),
];

function several(texts: Arbitrary<string>): Arbitrary<string[]> {
  return fc.array(texts, { minLength: 1, maxLength: 5 });
}

async function askEach({ server, profile }: Stage<PalindromeProfile>, texts: string[]): Promise<void> {
  const client = await Caller.connect(server, profile);
  for (const text of texts) await client.ask(text);
}

/** What the server says to a text of which nobody can tell the answer, in words. */
async function ask(
  { server, profile }: Stage<PalindromeProfile>,
  text: string,
  words: { yes: string; no: string },
): Promise<string> {
  const client = await Caller.connect(server, profile);
  const answer = await client.inquire(text);
  return answer === 'yes' || answer === 'no' ? words[answer] : answer;
}
