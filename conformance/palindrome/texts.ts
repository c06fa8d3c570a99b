import fc, { type Arbitrary } from 'fast-check';
import { isPalindrome } from '../../src/protocols/palindrome/isPalindrome.js';

/** Small letters of one script each; none of them changes when a program folds, composes or decomposes characters. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгджзклмнопрстуфхцчшщьюяєі';
const GREEK = 'αβγδεζηθικλμνξοπρτυφχψω';
const DIGITS = '0123456789';
/** Digits of a text that no common type of number holds. */
const MANY = 45;
/** Characters of a generated text. */
const LONGEST = 12;

/** Texts for the checks that are about something else than texts. */
export const VOCABULARY = ['a', 'aa', 'abba', 'xyx', 'abcba', 'ab', 'abc', 'xyz', 'abcd', 'abcdeb'];
export const plainTexts = fc.constantFrom(...VOCABULARY);

/** Texts on which every sound server agrees, whatever it ignores: small Latin letters. */
export const plainPalindromes = palindromesOf(LATIN);
export const plainOthers = othersOf(LATIN);
export const digitTexts = fc.oneof(textsOf(DIGITS), palindromesOf(DIGITS, MANY), othersOf(DIGITS, MANY));
/** Small letters of one script, Latin among them. */
export const letterTexts = fc.oneof(textsOf(CYRILLIC), textsOf(GREEK), textsOf(LATIN));
/** Letters of two octets each. */
export const wideTexts = fc.oneof(textsOf(CYRILLIC), textsOf(GREEK));
export const singleLetters = fc.constantFrom(...LATIN, ...CYRILLIC, ...GREEK);

/** What a user types: no blanks at its ends, nothing that might be a command. */
export const typedTexts = fc.oneof(
  letterTexts,
  digitTexts,
  fc.constantFrom(
    'Abba',
    'ab ba',
    'a, b. c!',
    "it's",
    '"quoted"',
    'x=1;y',
    'дід Pete',
    '日本',
    'e\u0301t\u00e9',
  ),
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

function textsOf(letters: string): Arbitrary<string> {
  return fc.oneof(palindromesOf(letters), othersOf(letters));
}

/** Two letters and more: a single one is a case of its own (palindrome/text/2). */
function palindromesOf(letters: string, longest = LONGEST): Arbitrary<string> {
  const half = lettersOf(letters, 1, longest / 2);
  const middle = lettersOf(letters, 0, 1);
  return fc.tuple(half, middle).map(([left, center]) => left + center + [...left].toReversed().join(''));
}

function othersOf(letters: string, longest = LONGEST): Arbitrary<string> {
  const any = lettersOf(letters, 2, longest).filter((text) => !isPalindrome(text));
  return fc.oneof(any, nearPalindromesOf(letters, longest));
}

/** Texts in which a single pair of letters differs, anywhere: whoever compares only some pairs takes them for palindromes. */
function nearPalindromesOf(letters: string, longest: number): Arbitrary<string> {
  return fc
    .tuple(palindromesOf(letters, longest), fc.nat(), fc.integer({ min: 1, max: letters.length - 1 }))
    .map(([text, place, distance]) => {
      const at = place % Math.floor(text.length / 2);
      const other = letters[(letters.indexOf(text[at]!) + distance) % letters.length]!;
      return text.slice(0, at) + other + text.slice(at + 1);
    });
}

function lettersOf(letters: string, minLength: number, maxLength: number): Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength: Math.floor(maxLength) });
}
