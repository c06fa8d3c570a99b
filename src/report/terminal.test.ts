import { describe, expect, test } from 'vitest';
import { sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import type { Event } from '../engine/Event.js';
import type { ClauseResult } from '../engine/Result.js';
import { terminal } from './terminal.js';

test('a run, as one reads it', async () => {
  await expect(written(terminal, sampleRun)).toMatchFileSnapshot('golden/terminal.txt');
});

test('a run of a client, with its keyboard and its screen', async () => {
  await expect(written(terminal, sampleClientRun)).toMatchFileSnapshot('golden/terminal-client.txt');
});

test('only what is wrong', async () => {
  await expect(written(terminal, sampleRun, { quiet: true })).toMatchFileSnapshot(
    'golden/terminal-quiet.txt',
  );
});

test('what was not exercised, with the reasons', async () => {
  const end = (events: typeof sampleRun) => {
    const text = written(terminal, events, { coverage: true });
    return text.slice(text.lastIndexOf('It does not conform.'));
  };
  await expect(`${end(sampleRun)}\n${end(sampleClientRun)}`).toMatchFileSnapshot(
    'golden/terminal-coverage.txt',
  );
});

test('a program that could not be tested', () => {
  expect(written(terminal, [{ type: 'aborted', reason: 'There is no program "x".' }])).toBe(
    'not tested: There is no program "x".\n',
  );
});

test('what a program says never reaches the terminal raw', () => {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(written(terminal, sampleRun)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('colours and progress are the terminal\u2019s alone', () => {
  const colored = written(terminal, sampleRun, { color: true, progress: true });
  expect(colored).toContain('\u001b[32m✔\u001b[39m');
  expect(colored).toContain('\r\u001b[K  … example/answer/1  answers');
});

test('the runs of a program are counted where they can be written over', () => {
  const running: Event = { type: 'running', number: 2, of: 40 };
  expect(written(terminal, [running], { color: false, progress: true })).toContain('run 2 of 40 at the most');
  expect(written(terminal, [running])).toBe('');
});

test('no line is wider than the terminal, but for commands and octets', () => {
  const wide = written(terminal, sampleRun, { width: 72 })
    .split('\n')
    .filter((line) => line.length > 72 && !/assay check|actual| {2}port|seed|^ {2}[✔✘!·?]/.test(line));
  expect(wide).toEqual([]);
});

describe('the end of a long report', () => {
  const passing: ClauseResult[] = Array.from({ length: 60 }, (_, index) => ({
    id: `example/clause/${index}`,
    level: 'MUST',
    role: 'server',
    title: 'a title that is so long that it cannot stand in one line of a terminal of the usual width',
    text: 'A server MUST.',
    place: 'spec/example.md:1',
    verdict: index % 7 === 0 ? 'not-applicable' : 'pass',
    ...(index % 7 === 0 && { reason: 'it speaks of what such a program has not got, and never will have' }),
    runs: 20,
    milliseconds: 1,
  }));
  const end = { type: 'finished', verdict: 'pass', exitStatus: 0, milliseconds: 1_000 } as const;

  test('of a sound program fits a screen of 24 lines and 80 columns', () => {
    const lines = written(terminal, [sampleRun[0]!, { ...end, results: passing }], { width: 80 }).split('\n');
    expect(lines.length).toBeLessThan(24);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(lines.at(-2)).toMatch(/^It conforms\. {2}51 of 51 clauses hold/);
  });

  test('is its conclusion, with the failures right before it', () => {
    const text = written(terminal, sampleRun, { width: 80 });
    expect(text.lastIndexOf('example/answer/2  MUST')).toBeGreaterThan(
      text.lastIndexOf('example/answer/4  MUST'),
    );
    expect(text.trimEnd().split('\n').slice(-5)[0]).toBe('It does not conform.');
  });
});
