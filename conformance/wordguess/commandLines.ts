import fc, { type Arbitrary } from 'fast-check';
import { octetsOf } from '../../src/wire/octets.js';

/** Characters that may be letters: of several scripts, in capitals, composed, beyond the BMP. */
const LETTERS = [
  ...'aeiouqxzAEQ',
  ...'оаиїґъЁЖ',
  ...'λΩéßİı',
  ...'王ひ한',
  '𝒶',
  '😀',
  '*',
  '/',
  '0',
  '-',
  '’',
  '\u0301',
  '\u200d',
];

const letter = fc.constantFrom(...LETTERS);
const word = fc.oneof(
  fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join('')),
  fc.nat({ max: 300 }).map((length) => 'q'.repeat(length + 1)),
);

/** Commands of the game, and names: lines of clients that are as they should be. */
export const commandLines: readonly Arbitrary<Uint8Array>[] = [
  letter.map((each) => octetsOf(`/letter ${each}\n`)),
  word.map((each) => octetsOf(`/word ${each}\n`)),
];
