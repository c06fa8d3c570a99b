import { describe, expect, test } from 'vitest';
import { hiddenWordsIn, masksIn, shown, type Places } from './masks.js';

describe('a word of which nothing is open', () => {
  test.each([
    ['*****', [5]],
    ['Word: *****.', [5]],
    ['слово: «*****» (5)', [5]],
    ['[*****]', [5]],
    ['*** Start *** *****', [3, 3, 5]],
    ['🎲 ***** 🎲', [5]],
    ['Word*****', [5]],
    ['单词是*****。', [5]],
    ['b*****', []],
    ['no stars at all', []],
  ])('is found in %s', (line, lengths) => {
    const found = hiddenWordsIn(line).filter(({ spaced }) => !spaced);
    expect(found.map(({ length }) => length)).toEqual(lengths);
  });

  test('is found with blanks between its places', () => {
    expect(hiddenWordsIn('Word: * * * *')).toContainEqual({ length: 4, spaced: true });
  });
});

describe('a word of which something is open', () => {
  const before: Places = [undefined, 'a', undefined, 'a'];
  const opens = (letter: string) => letter === 'n';
  const read = (line: string, spaced = false) =>
    masksIn(line, { length: 4, spaced }, before, opens).map(shown);

  test.each([
    ['*a*a', ['*a*a']],
    ['The word is now "*ana"!', ['*ana']],
    ['*A*A', ['*a*a']],
    ['*** *a*a ***', ['*a*a']],
    // Another letter, another length, a place that was open.
    ['*ata', []],
    ['*a*a*', []],
    ['**a*a', []],
    ['*a**', []],
    // A part of a longer word.
    ['nanana', []],
  ])('is read from %s', (line, masks) => {
    expect(read(line)).toEqual(masks);
  });

  test('is read with blanks between its places', () => {
    expect(read('Word: * a n a', true)).toEqual(['*ana']);
  });
});
