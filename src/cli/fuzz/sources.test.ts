import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOUND } from '../../../test/fuzz/servers.js';
import { runCli } from '../../../test/runCli.js';
import { TerminalCli } from '../../../test/TerminalCli.js';

let folder: string;
let sound: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-sources-'));
  sound = join(folder, 'sound.py');
  writeFileSync(sound, SOUND);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the server was sent over each of its connections, in the order in which they came. */
async function sentIn(name: string, ...words: string[]): Promise<readonly string[]> {
  const log = mkdtempSync(join(folder, name));
  const program = ['--', 'python3', sound, log];
  const { status } = await runCli('fuzz', 'palindrome', ...words, '--no-traces', ...program);
  expect(status).toBe(0);
  return readdirSync(log)
    .toSorted()
    .map((file) => readFileSync(join(log, file), 'latin1'));
}

test('the same seed sends the same octets, another one others', { retry: 2, timeout: 120_000 }, async () => {
  // What is new may depend on how fast the program answers; and a slow machine starts it anew sooner.
  const words = ['--runs', '25', '--workers', '1', '--no-feedback', '--seed'];
  const first = await sentIn('first', ...words, '11');
  const second = await sentIn('second', ...words, '11');
  expect(first.length).toBeGreaterThan(20);
  expect(second).toEqual(first);
  expect(await sentIn('other', ...words, '12')).not.toEqual(first);
});

test('a recording is played first, in the segments that it has', async () => {
  const recording = join(folder, 'recording.txt');
  writeFileSync(recording, 'C: kaj\nC: ak\\n\nS: \\x00\\n\nC: maslo\\n\nS: \\n\nC: \\n\nS: (end)\n');
  const events = join(folder, 'events');
  const sent = await sentIn('recorded', '--runs', '1', '--recording', recording, '--events', events);
  expect(sent).toContain('kajak\nmaslo\n\n');
  expect(readFileSync(events, 'utf8')).toContain('"name":"corpus","runs":1');
}, 60_000);

test('the words of a dictionary are put into what is sent', async () => {
  const dictionary = join(folder, 'dictionary');
  writeFileSync(dictionary, '# Words\n"xyzzy-plugh"\n');
  const words = ['--runs', '60', '--seed', '2', '--dictionary', dictionary];
  expect((await sentIn('words', ...words)).join('')).toContain('xyzzy-plugh');
}, 60_000);

test('on a terminal a screen stands until the end, and then what came of it', async () => {
  const words = ['fuzz', 'palindrome', '--runs', '40', '--no-traces', '--', 'python3', sound];
  const terminal = new TerminalCli(words);
  await terminal.shows('runs');
  await terminal.shows('novelty');
  await terminal.shows('\u001b[J');
  await terminal.shows('No defect found in');
}, 60_000);
