import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../test/runCli.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
  writeFileSync(join(folder, 'empty.txt'), '\n\n');
  writeFileSync(join(folder, 'blanks.txt'), 'banana\nice cream\n');
  writeFileSync(join(folder, 'slash.txt'), '/ab\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [['echo', '--players', '2'], 'echo is no game: leave --players out.'],
  [['wordguess', '--players', '0'], 'It takes a whole number from 1 to 64.'],
  [['wordguess', '--language', 'la'], 'Allowed choices are en, uk, ru.'],
  [['wordguess', '--words', 'nowhere.txt'], 'There is no file "nowhere.txt".'],
])('serve %j says what is wrong', async (words, problem) => {
  const { status, errors } = await runCli('serve', ...words);
  expect(status).toBe(2);
  expect(errors).toContain(problem);
});

test.each([
  ['empty.txt', 'There is no word in'],
  ['blanks.txt', ':2: "ice cream" is no word to guess'],
  ['slash.txt', ':1: "/ab" is no word to guess'],
])('a file of words is refused: %s', async (file, problem) => {
  const { status, errors } = await runCli('serve', 'wordguess', '--words', join(folder, file));
  expect(status).toBe(2);
  expect(errors).toContain(problem);
});

test('players are demanded of servers of games alone', async () => {
  const echo = await runCli('check', 'echo', '--players', '2', '--', 'true');
  expect(echo).toMatchObject({ status: 2, errors: expect.stringContaining('echo is no game') as string });
  const client = await runCli('check', 'wordguess', '--role', 'client', '--players', '2', '--', 'true');
  expect(client.errors).toContain('is the affair of the server');
});
