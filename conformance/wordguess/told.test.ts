import { expect, test } from 'vitest';
import { tellsLetter, tellsWord } from './told.js';

test.each([
  ['anna: a', 'a', true],
  ['Letter «Ж»!', 'ж', true],
  ['letter=o', 'o', true],
  ['anna names the letter', 'a', false],
  ['**a**', 'a', false],
  ['他说了o字', 'o', true],
])('%s tells the letter %s: %s', (line, letter, tells) => {
  expect(tellsLetter(line, letter)).toBe(tells);
});

test.each([
  ['bert says BANANA', 'banana', true],
  ['bert is wrong', 'banana', false],
])('%s tells the word %s: %s', (line, word, tells) => {
  expect(tellsWord(line, word)).toBe(tells);
});
