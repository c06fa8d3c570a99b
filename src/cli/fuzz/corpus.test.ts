import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_TO_LETTERS, SOUND } from '../../../test/fuzz/servers.js';
import { runCli } from '../../../test/runCli.js';
import { readScript } from '../../fuzz/script/notation.js';

let folder: string;
let corpus: string;
let sound: string;
let flawed: string;
let kept: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-corpus-'));
  corpus = join(folder, 'corpus');
  sound = join(folder, 'sound.py');
  flawed = join(folder, 'flawed.py');
  writeFileSync(sound, SOUND);
  writeFileSync(flawed, NO_TO_LETTERS);
  const words = ['--findings', '1', '--quiet', '--corpus', corpus, '--', 'python3', flawed];
  const { output, status } = await runCli('fuzz', 'palindrome', ...words);
  expect(output).toContain(`assay replay ${corpus}/findings/fuzz-wrong-answer-`);
  expect(status).toBe(1);
  kept = inputs();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function inputs(): readonly string[] {
  return readdirSync(join(corpus, 'inputs'));
}

test('what showed something new is kept, an action a line, with what was new', () => {
  expect(kept.length).toBeGreaterThan(0);
  for (const file of kept) {
    const [comment, ...lines] = readFileSync(join(corpus, 'inputs', file), 'utf8')
      .trimEnd()
      .split('\n');
    expect(comment).toMatch(/^# palindrome: ./);
    expect(readScript(lines).length).toBeGreaterThan(0);
  }
});

test('a corpus may be committed', () => {
  expect(readdirSync(join(corpus, 'findings'))).not.toContain('.gitignore');
});

test('played again, a finding still fails with the program that it is of', async () => {
  const { output, status } = await runCli('fuzz', 'palindrome', ...again(flawed));
  expect(output).toMatch(/^STILL FAILS .*\/findings\/fuzz-wrong-answer-[\da-f]{8}\.json {2}wrong answer: /);
  expect(output).toMatch(/\n1 finding: 1 still fails · \d+ inputs?: \d+ goe?s? well\n$/);
  expect(status).toBe(1);
}, 60_000);

test('played again, a finding is fixed with a program that does it right', async () => {
  const { output, status } = await runCli('fuzz', 'palindrome', ...again(sound));
  expect(output).toMatch(/^FIXED .*\n1 finding: 1 fixed · \d+ inputs?: \d+ goe?s? well\n$/);
  expect(status).toBe(0);
}, 60_000);

function again(program: string): readonly string[] {
  return ['--corpus', corpus, '--replay-corpus', '--', 'python3', program];
}

test('an input that goes wrong fails, also where it stands in no finding', async () => {
  const other = join(folder, 'other');
  mkdirSync(join(other, 'inputs'), { recursive: true });
  writeFileSync(join(other, 'inputs', 'mine.txt'), '1 connect\n1 send b\\n\n1 settle\n');
  const words = ['--corpus', other, '--replay-corpus', '--', 'python3', flawed];
  const { output, status } = await runCli('fuzz', 'palindrome', ...words);
  expect(output).toMatch(/^FAILS .*\/inputs\/mine\.txt {2}wrong answer: palindrome\/answer\/1: /);
  expect(output).toContain('\n1 input: 1 fails\n');
  expect(status).toBe(1);
}, 60_000);

test('the next campaign plays first what was kept, and keeps none of it again', async () => {
  const runs = String(kept.length);
  const words = ['--runs', runs, '--corpus', corpus, '--', 'python3', sound];
  const { output } = await runCli('fuzz', 'palindrome', ...words);
  expect(output).toMatch(new RegExp(`\\n {2}corpus +${runs} +100 % `));
  expect(inputs()).toEqual(kept);
}, 60_000);
