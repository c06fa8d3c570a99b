import { expect, test } from 'vitest';
import { sampleRun } from '../../test/sampleRun.js';
import type { Event } from '../engine/Event.js';
import type { Style } from './Reporter.js';
import { terminal } from './terminal.js';

function written(events: readonly Event[], style: Partial<Style> = {}): string {
  let text = '';
  const listen = terminal(
    { write: (piece) => void (text += piece) },
    { color: false, width: 100, progress: false, quiet: false, ...style },
  );
  for (const event of events) listen(event);
  return text;
}

test('a run, as one reads it', async () => {
  await expect(written(sampleRun)).toMatchFileSnapshot('golden/terminal.txt');
});

test('only what is wrong', async () => {
  await expect(written(sampleRun, { quiet: true })).toMatchFileSnapshot('golden/terminal-quiet.txt');
});

test('a program that could not be tested', () => {
  expect(written([{ type: 'aborted', reason: 'There is no program "x".' }])).toBe(
    'not tested: There is no program "x".\n',
  );
});

test('what a program says never reaches the terminal raw', () => {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(written(sampleRun)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('colours and progress are the terminal\u2019s alone', () => {
  const colored = written(sampleRun, { color: true, progress: true });
  expect(colored).toContain('\u001b[32m✔\u001b[39m');
  expect(colored).toContain('\r\u001b[K  … example/answer/1  answers');
});

test('no line is wider than the terminal, but for commands and octets', () => {
  const wide = written(sampleRun, { width: 60 })
    .split('\n')
    .filter((line) => line.length > 60 && !/assay check|actual| {2}port|seed|^ {2}[✔✘!·?]/.test(line));
  expect(wide).toEqual([]);
});
