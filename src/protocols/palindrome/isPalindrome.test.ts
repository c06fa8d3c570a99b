import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPalindrome } from './isPalindrome.js';

test.each([
  ['abba', true],
  ['abcba', true],
  ['abca', false],
  ['ab', false],
  ['a', true],
  ['1001', true],
  ['дід', true],
  ['рік', false],
  ['Abba', true],
  ['А роза упала на лапу Азора', true],
  ['😀x😀', true],
  ['😀x😁', false],
  ['😀', true],
  ['?!', true],
  ['\ud83dx\ude00', false],
])('%s: %s', (text, expected) => {
  expect(isPalindrome(text)).toBe(expected);
});

test('agrees with reversing the characters', () => {
  const unit = fc.constantFrom('a', 'b', 'д', ' ', ',', '😀', '😁', 'A');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 7 }), (text) => {
      const characters = [...text.toLowerCase()].filter((character) => !' ,'.includes(character));
      expect(isPalindrome(text)).toBe(characters.join('') === characters.toReversed().join(''));
    }),
    { numRuns: 2000 },
  );
});
