import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../protocols/Window.js';
import { languageFor } from './languageFor.js';
import { PAGE_TEXTS } from './pageTexts.js';

describe('the language of a page', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['uk', 'uk'],
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['RU-ru', 'ru'],
    ['de-DE, ru;q=0.5, uk;q=0.7', 'uk'],
    ['uk;q=0, ru;q=0.1', 'ru'],
    ['de,fr;q=0.9', 'en'],
    ['*', 'en'],
    ['ru;q=x', 'en'],
    [';;,,q=1', 'en'],
  ])('for %j is %s', (header, language) => {
    expect(languageFor(header)).toBe(language);
  });

  test('has all words, with the same places in them', () => {
    const placesOf = (text: string) => text.match(/\{\w+\}/g) ?? [];
    expect(Object.keys(PAGE_TEXTS)).toEqual([...LANGUAGES]);
    for (const language of LANGUAGES) {
      const texts = Object.entries(PAGE_TEXTS[language]);
      expect(texts.map(([name]) => name)).toEqual(Object.keys(PAGE_TEXTS.en));
      expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
      expect(texts.map(([, text]) => placesOf(text))).toEqual(Object.values(PAGE_TEXTS.en).map(placesOf));
    }
  });
});
