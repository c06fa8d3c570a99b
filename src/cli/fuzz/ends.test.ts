import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_TO_LETTERS, SOUND } from '../../../test/fuzz/servers.js';
import { processesWith } from '../../../test/processesWith.js';
import { finished, runCli, startCli } from '../../../test/runCli.js';
import { processTree } from '../../sut/processes.js';

let folder: string;
let sound: string;
let flawed: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-ends-'));
  sound = join(folder, 'sound.py');
  flawed = join(folder, 'flawed.py');
  writeFileSync(sound, SOUND);
  writeFileSync(flawed, NO_TO_LETTERS);
});
afterAll(() => rmSync(folder, { recursive: true }));

const WORKERS = ['--workers', '2'];

function start(...words: string[]): ChildProcess {
  return startCli('fuzz', 'palindrome', '--time', '10m', '--seed', '4', '--no-traces', ...words);
}

/** Waits until it has said what it attacks: then the campaign has begun. */
async function begun(child: ChildProcess): Promise<void> {
  for (let said = ''; !said.includes('seed 4');) {
    const [more] = (await once(child.stdout!, 'data')) as [Buffer];
    said += more.toString();
  }
}

test.each([
  ['SIGINT', []],
  ['SIGTERM', []],
  ['SIGHUP', []],
  ['SIGINT', WORKERS],
  ['SIGTERM', WORKERS],
] as const)(
  '%s ends it with what came of it, and leaves nothing behind %j',
  async (signal, options) => {
    const child = start(...options, '--', 'python3', sound);
    await begun(child);
    const ran = finished(child);
    child.kill(signal);
    const { output, errors } = await ran;
    expect(output).toContain('It was interrupted.\n');
    expect(errors).toBe('');
    expect(processesWith(sound)).toEqual([]);
  },
  60_000,
);

test.each([[[]], [WORKERS]])(
  'a closed pipe ends it %j',
  async (options) => {
    const child = start(...options, '--', 'python3', sound);
    await begun(child);
    child.stdout!.destroy();
    await once(child, 'close');
    expect(processesWith(sound)).toEqual([]);
  },
  60_000,
);

test('a defect that was found makes the status 1, however it ends', async () => {
  const child = start('--', 'python3', flawed);
  const ran = finished(child);
  for (let said = ''; !said.includes('1) wrong answer');) {
    const [more] = (await once(child.stdout!, 'data')) as [Buffer];
    said += more.toString();
  }
  child.kill('SIGINT');
  const { status, output } = await ran;
  expect(output).toMatch(/It was interrupted\.\n\d+ defects? found in /);
  expect(status).toBe(1);
}, 60_000);

test('several workers tell of one campaign, and of a defect once', async () => {
  const words = ['--runs', '30', '--seed', '4', ...WORKERS, '--no-traces', '--', 'python3', flawed];
  const { status, output } = await runCli('fuzz', 'palindrome', ...words);
  expect(output).toContain(' · seed 4 · 2 workers · 30 runs\n');
  expect(output.match(/^\d+\) wrong answer: palindrome\/answer\/1/gm)).toHaveLength(1);
  expect(output).toMatch(/\d+ defects? found in .* s: 30 runs, /);
  expect(output).toContain('(sum of 2 workers)');
  expect(status).toBe(1);
}, 120_000);

test('a worker that is ended by force is told of, and nothing of it stays', async () => {
  const words = ['--time', '4s', '--seed', '4', ...WORKERS, '--no-traces', '--', 'python3', sound];
  const child = startCli('fuzz', 'palindrome', ...words);
  await begun(child);
  const ran = finished(child);
  // The first process below it is one of them.
  process.kill(processTree(child.pid!)[1]!, 'SIGKILL');
  const { status, output } = await ran;
  expect(output).toMatch(/- Worker \d ended with the signal SIGKILL\.\n/);
  expect(output).toMatch(/No defect found in /);
  expect(status).toBe(0);
  expect(processesWith(sound)).toEqual([]);
}, 120_000);
