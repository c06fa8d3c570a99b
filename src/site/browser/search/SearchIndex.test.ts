import { expect, test } from 'vitest';
import { siteSource } from '../../../../test/siteSource.js';
import { Site } from '../../Site.js';
import { searchDocuments } from '../../search/searchDocuments.js';
import { en } from '../../texts/en.js';
import { SearchIndex } from './SearchIndex.js';

const source = await siteSource('palindrome');
const index = new SearchIndex(searchDocuments(new Site(source, en, 'en')));
const titlesFor = (query: string) => index.find(query).map(({ document }) => document.title);

test.each([
  ['palindrome/answer/1', 'palindrome/answer/1'],
  ['answer/1', 'palindrome/answer/1'],
  ['answer 1', 'palindrome/answer/1'],
  ['1 ANSWER', 'palindrome/answer/1'],
  ['palindrome', 'palindrome'],
  ['clientl', 'ClientLine'],
  ['exactly two oct', 'palindrome/answer/1'],
  ['segmentatoin', '5. Segmentation'],
  ['server machine', 'palindrome/server'],
])('%j finds %s first', (query, title) => {
  expect(titlesFor(query)[0]).toBe(title);
});

test('a part of a name finds it', () => {
  expect(titlesFor('line')).toEqual(expect.arrayContaining(['ClientLine', 'ServerLine']));
});

test('what has all words is found, and no other', () => {
  expect(titlesFor('query MUST 1000')).toEqual(['palindrome/line/2']);
});

test('where nothing has all words, what has some is found', () => {
  expect(titlesFor('xyzzy segmentation')[0]).toBe('5. Segmentation');
});

test('a single letter is the beginning of a word only at the end', () => {
  const [found] = index.find('a segmentation');
  expect(found!.text.filter((piece) => piece.found).map(({ text }) => text.toLowerCase())).not.toContain(
    'an',
  );
  expect(titlesFor('segmentation a')).toContain('5. Segmentation');
});

test('no more is shown than can be looked at', () => {
  expect(titlesFor('a')).toHaveLength(12);
});

test.each(['xyzzy', '', '///'])('%j finds nothing', (query) => {
  expect(index.find(query)).toEqual([]);
});
