import { expect, test } from 'vitest';
import { wordsIn, wordsOfQuery } from './wordsIn.js';

test.each([
  ['palindrome/answer/1', ['palindrome', 'answer', '1']],
  ['ClientLine', ['clientline', 'client', 'line']],
  ['login = !("x") visible+', ['login', 'x', 'visible']],
  ['Гра: ҐАНОК, їжа', ['гра', 'ґанок', 'їжа']],
  ['', []],
])('the words of %j are %j', (text, words) => {
  expect(wordsIn(text).map(({ word }) => word)).toEqual(words);
});

test('each word stands where it says', () => {
  const text = 'a ClientLine, and more';
  for (const { word, start, end } of wordsIn(text)) expect(text.slice(start, end).toLowerCase()).toBe(word);
});

test('a name that is asked for is one word', () => {
  expect(wordsOfQuery(' Answer/1 ClientLine')).toEqual(['answer', '1', 'clientline']);
});
