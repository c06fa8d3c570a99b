import { expect, test } from 'vitest';
import { piecesOf } from './piecesOf.js';

test.each([
  [['ans'], ['answer', 'answered'], 'An answer is answered.', 'An [ans]wer is [ans]wered.'],
  [['line'], ['line'], 'ClientLine', 'Client[Line]'],
  [['client'], ['client', 'clientline'], 'ClientLine', '[Client]Line'],
  [['clientl', 'client'], ['client', 'clientline'], 'ClientLine', '[ClientL]ine'],
  [['palindrme'], ['palindrome'], 'A palindrome', 'A [palindrome]'],
  [['x'], ['x'], 'nothing of it', 'nothing of it'],
])('what %j asks for is marked where it stands: %j in %j', (asked, met, text, marked) => {
  expect(written(text, asked, met)).toBe(marked);
});

test('a text begins near the first word that was asked for', () => {
  const text = `${'so '.repeat(100)}here it is`;
  expect(written(text, ['here'], ['here'])).toMatch(/^… (?:so ){20,27}\[here\] it is$/);
  expect(written(`${'s'.repeat(300)} here`, ['here'], ['here'])).toBe('… [here]');
});

function written(text: string, asked: readonly string[], met: readonly string[]): string {
  return piecesOf(text, { asked, met: new Set(met) })
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');
}
