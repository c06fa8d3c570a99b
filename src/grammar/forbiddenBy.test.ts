import { expect, test } from 'vitest';
import { exampleGrammars } from '../../test/exampleGrammars.js';
import { forbiddenBy } from './forbiddenBy.js';

const rulesOf = (name: string) => exampleGrammars.find((each) => each.name === name)!.rules;
const wordguess = rulesOf('wordguess');

const TOO_LONG = { rule: 'name', predicate: '!nameCharacter|65|' };
const SLASH = { rule: 'name', predicate: '!"/"' };

test('names the predicate that fails where a text is refused', () => {
  expect(forbiddenBy(wordguess, 'ClientLine', `${'n'.repeat(65)}\n`, 0)).toEqual([TOO_LONG]);
  expect(forbiddenBy(wordguess, 'ClientLine', '/lettre a\n', 0)).toEqual([SLASH]);
});

test('names none that fails before that place', () => {
  expect(forbiddenBy(wordguess, 'ClientLine', '/letter ab\n', 9)).toEqual([]);
});

test('names none where all of them hold', () => {
  expect(forbiddenBy(wordguess, 'ClientLine', '\n', 0)).toEqual([]);
});

test('names one that fails behind that place: nothing was expected there', () => {
  expect(forbiddenBy(rulesOf('chat'), 'Text', '\r\n', 0)).toEqual([{ rule: 'text', predicate: '!(CR* LF)' }]);
});
