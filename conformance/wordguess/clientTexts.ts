import fc, { type Arbitrary } from 'fast-check';
import { rules } from '../../src/generated/wordguess.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import type { Move } from './clientWire.js';

/** No letter of these is a word that ends a program, or a digit of a menu. */
const LATIN = 'abcdefghijklmnoprstuvwxyz';
const CYRILLIC = 'абвгдеєжзиіїклмнопрстуфхцчшщьюя';
const LETTERS = [LATIN, CYRILLIC, LATIN.toUpperCase(), CYRILLIC.toUpperCase()];
/** What stands between the letters of messages. */
const BESIDES = [
  ' ',
  ' ',
  ', ',
  ': ',
  '. ',
  '; ',
  '*',
  ' * ',
  ' 17 ',
  '"',
  ' «так» ',
  '100%',
  ' = ',
  '☕',
  '😀',
];
/** Half of what stands at the places of a word is a star. */
const PLACES = [LATIN, CYRILLIC].map((letters) => letters + '*'.repeat(letters.length));

/** Moves of a user: letters and words of several scripts, capital ones too. */
export const moves: Arbitrary<Move> = fc.oneof(
  textsOf(rules, 'letter', { letters: LETTERS }).map(letter),
  textsOf(rules, 'word', { letters: LETTERS, minLength: 5, maxLength: 30 }).map(word),
);

export function letter(value: string): Move {
  return { type: 'letter', value };
}

export function word(value: string): Move {
  return { type: 'word', value };
}

/** Names that every program takes: short ones, in which single blanks may stand. */
export const names: Arbitrary<string> = textsOf(rules, 'name', {
  letters: LETTERS,
  others: [' '],
  maxLength: 12,
}).filter((name) => !name.includes('  '));

/** What servers say: messages of several languages, none of which is a command, and the word as it stands. */
export const messages: Arbitrary<string> = fc.oneof(
  textsOf(rules, 'message', {
    letters: [...LETTERS, 'αβγδεζηθικλμνξοπρτυφχψω', '日本語你好世界'],
    scripts: 2,
    others: BESIDES,
    minLength: 6,
    maxLength: 80,
  }),
  textsOf(rules, 'places', { letters: PLACES, minLength: 4, maxLength: 20 }),
);

/** A text of that many characters in which no part stands twice. */
export function longText(length: number): string {
  let text = '';
  for (let number = 1; text.length < length; number++) text += `${number} is one of the numbers; `;
  return `${text.slice(0, length - 1)}.`;
}
