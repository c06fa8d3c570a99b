import fc, { type Arbitrary } from 'fast-check';
import { rules } from '../../src/generated/palindrome.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import { isPalindrome } from '../../src/protocols/palindrome/isPalindrome.js';

/** Small letters of one script each; none of them changes when a program folds, composes or decomposes characters. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгджзклмнопрстуфхцчшщьюяєі';
const GREEK = 'αβγδεζηθικλμνξοπρτυφχψω';
const DIGITS = '0123456789';
/** What users type besides letters: nothing of it begins or ends a text, where programs may leave it out. */
const BESIDES = [' ', ', ', '. ', '! ', '-', "'", '"', '=', ';', '\u0301'];
/** Digits of a text that no common type of number holds. */
const MANY = 45;
/** Characters of a generated text. */
const LONGEST = 12;
/** Octets of the longest query that every program takes, without its line end. */
const FULL = 999;

/** Texts for the checks that are about something else than texts. */
export const VOCABULARY = ['a', 'aa', 'abba', 'xyx', 'abcba', 'ab', 'abc', 'xyz', 'abcd', 'abcdeb'];
export const plainTexts = fc.constantFrom(...VOCABULARY);

/** Texts on which every sound server agrees, whatever it ignores: small Latin letters. */
export const plainPalindromes = palindromesOf(LATIN);
export const plainOthers = othersOf(LATIN);
export const digitTexts = fc.oneof(someOf(DIGITS), palindromesOf(DIGITS, MANY), othersOf(DIGITS, MANY));
/** Small letters of one script, Latin among them. */
export const letterTexts = fc.oneof(someOf(CYRILLIC), someOf(GREEK), someOf(LATIN));
/** Letters of two octets each. */
export const wideTexts = fc.oneof(someOf(CYRILLIC), someOf(GREEK));
export const singleLetters = textsOver([LATIN, CYRILLIC, GREEK], 1, 1);
/** Texts of hundreds of letters: palindromes, and such that their last letter spoils. */
export const longTexts = fc
  .tuple(palindromesOf(LATIN.replace('z', ''), FULL, 400), fc.boolean())
  .map(([text, spoiled]) => (spoiled ? `${text.slice(0, -1)}z` : text));

/** What a user types: no blanks at its ends, nothing that might be a command. */
export const typedTexts = fc.oneof(
  letterTexts,
  digitTexts,
  textsOf(rules, 'text', {
    letters: [LATIN + LATIN.toUpperCase(), CYRILLIC + CYRILLIC.toUpperCase(), GREEK, DIGITS, '日本語'],
    scripts: 2,
    others: BESIDES,
    minLength: 3,
    maxLength: 3 * LONGEST,
  }),
);

/** What programs take for the wish to leave. */
export const commandWords = fc.constantFrom(
  'quit',
  'exit',
  'end',
  'stop',
  'bye',
  'q',
  '/quit',
  '/exit',
  '/help',
  'help',
  'QUIT',
  'close',
  'вихід',
  'кінець',
  'выход',
  'конец',
);

/** Texts of which only the second pair of letters differs, only the third, only the fourth. */
export const NEAR = ['abca', 'abcdba', 'abcdecba'];

/** A text of that many octets: a palindrome, or one that its last letter spoils. */
export function longText(octets: number, palindrome: boolean): string {
  const half = 'abcdefghij'.repeat(Math.ceil(octets / 20)).slice(0, Math.floor(octets / 2));
  const text = half + (octets % 2 === 1 ? 'x' : '') + [...half].toReversed().join('');
  return palindrome ? text : `${text.slice(0, -1)}z`;
}

function someOf(letters: string): Arbitrary<string> {
  return fc.oneof(palindromesOf(letters), othersOf(letters));
}

/** Two letters and more: a single one is a case of its own (palindrome/text/2). */
function palindromesOf(letters: string, longest = LONGEST, shortest = 2): Arbitrary<string> {
  const [least, most] = [Math.ceil(shortest / 2), Math.floor(longest / 2)];
  const even = textsOver([letters], least, most).map((half) => half + reversed(half));
  // The last letter of the half is the middle of the whole.
  const odd = textsOver([letters], least + 1, most + 1).map((half) => half.slice(0, -1) + reversed(half));
  return fc.oneof(even, odd);
}

function othersOf(letters: string, longest = LONGEST): Arbitrary<string> {
  const any = textsOver([letters], 2, longest).filter((text) => !isPalindrome(text));
  return fc.oneof(any, nearPalindromesOf(letters, longest));
}

/** Texts in which a single pair of letters differs, anywhere: whoever compares only some pairs takes them for palindromes. */
function nearPalindromesOf(letters: string, longest: number): Arbitrary<string> {
  return fc
    .tuple(palindromesOf(letters, longest), fc.nat(), textsOver([letters], 1, 1))
    .map(([text, place, letter]) => {
      const at = place % Math.floor(text.length / 2);
      return text.slice(0, at) + letter + text.slice(at + 1);
    })
    .filter((text) => !isPalindrome(text));
}

/** Texts of the grammar over the letters of one of these scripts. */
function textsOver(letters: readonly string[], minLength: number, maxLength: number): Arbitrary<string> {
  return textsOf(rules, 'text', { letters, minLength, maxLength });
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}
