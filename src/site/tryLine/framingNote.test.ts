import { expect, test } from 'vitest';
import { protocols } from '../../protocols/index.js';
import { timeStamp } from '../../protocols/timeStamp.js';
import { en } from '../texts/en.js';
import { framingNote } from './framingNote.js';
import { lineKinds } from './lineKinds.js';
import { readLine } from './readLine.js';
import type { LineEnd } from './TypedLine.js';

test('a query without a line end is none of the grammar, but may be one under another framing', async () => {
  expect(await note('palindrome', 'ClientLine', 'none')).toContain('chunk (one-shot)');
});

test.each<[string, string, LineEnd]>([
  ['palindrome', 'ClientLine', 'LF'],
  ['palindrome', 'ServerLine', 'none'],
  ['wordguess', 'ClientLine', 'none'],
])('nothing is said of framings: %s %s %s', async (name, rule, end) => {
  expect(await note(name, rule, end)).toBe('');
});

async function note(name: string, rule: string, end: LineEnd): Promise<string> {
  const kinds = lineKinds(await protocols[name]!(), () => timeStamp(new Date(2026, 2, 9)));
  const kind = kinds.find(({ codec }) => codec.startRule === rule)!;
  return framingNote(readLine({ line: 'abba', end }, kind.codec), end, kind, en.tryLine).text;
}
