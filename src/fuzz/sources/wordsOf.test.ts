import { expect, test } from 'vitest';
import { charactersOf } from '../../wire/octets.js';
import { readTranscript } from '../../wire/transcript.js';
import { wordsOf } from './wordsOf.js';

function words(text: string): readonly string[] {
  return wordsOf([readTranscript(text)]).map(charactersOf);
}

test('the lines of clients and the pieces between blanks are words, each once', () => {
  expect(words('C: say it\\r\\nsay\\n\nS: no word\\n')).toEqual(['say it', 'say', 'it']);
});

test('a long line is no word, but its pieces are', () => {
  expect(words(`C: ${'ab '.repeat(40)}\\n`)).toEqual(['ab']);
});

test('there is an end of words', () => {
  const lines = Array.from({ length: 3000 }, (_, number) => `C: ${number}\\n`);
  expect(words(lines.join('\n'))).toHaveLength(1000);
});
