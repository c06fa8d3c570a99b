import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignFindings } from '../../../test/campaignFindings.js';
import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { freePort } from '../../sut/freePort.js';
import { readTranscript } from '../../wire/transcript.js';
import { fuzzReproducer } from './fuzzReproducer.js';

const SERVER = 'examples/fuzz/servers/third_repetition.py';
const SCRIPT = [
  '1 connect',
  'repeat 40',
  '  1 send abcddcba\\n',
  '  1 settle',
  'again',
  '1 reset',
  'crowd 5 aa\\n',
  '2 connect',
  '2 time abba\\n',
  '2 flood 3 abba\\n',
  'pause 20',
  'disperse',
  '3 connect',
  '3 send \\x00\\xff"\\\\\\n',
  '3 taken',
  '3 send aa\\n',
  '3 end',
  '3 settle',
  'measure',
];
const finding: FuzzFinding = {
  ...campaignFindings[0]!,
  script: SCRIPT,
  transcript: readTranscript('C: (connect)\nC: abba\\n'),
};

let folder: string;
let port: number;
let server: ChildProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reproducer-'));
  port = await freePort();
  server = spawn('python3', [SERVER, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(server.stdout!, 'data');
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

async function played(words: readonly string[], ...told: readonly string[]): Promise<string> {
  const file = join(folder, 'it.py');
  writeFileSync(file, fuzzReproducer({ ...finding, script: words }, {}, port));
  return (await promisify(execFile)('python3', [file, ...told])).stdout;
}

test('does what the script says, loop for loop, and shows what comes', async () => {
  const lines = (await played(SCRIPT)).split('\n');
  expect(lines.slice(0, 7)).toEqual([
    '1 connected',
    "1 sent   b'abcddcba\\n'",
    "1 came   b'\\x00\\n' ",
    '... 38 times more ...',
    // It says no to each third repetition.
    "1 sent   b'abcddcba\\n'",
    "1 came   b'\\n' ",
    '1 breaks off',
  ]);
  expect(lines).toContain('5 others are connected');
  expect(lines).toContain("2 sends 3 times b'abba\\n'");
  expect(lines.some((line) => /^5 octets were answered in \d+\.\d ms$/.test(line))).toBe(true);
  expect(lines).toContain("3 came   b'\\n\\x00\\n' (the connection was closed)");
  expect(lines.some((line) => /^process \d+: \d+ descriptors, \d+ threads, \d+ KiB$/.test(line))).toBe(true);
  const other = lines.indexOf('somebody else comes');
  expect(lines.slice(other, other + 4)).toEqual([
    'somebody else comes',
    'another connected',
    "another sent   b'abba\\n'",
    "another came   b'\\x00\\n' ",
  ]);
  expect(lines.slice(-3)).toEqual([
    'the specification says: the program serves on',
    'Assay saw:              the program ended',
    '',
  ]);
}, 30_000);

test('says so when nobody takes a connection', async () => {
  const output = await played(['crowd 5 aa\\n', '1 connect', '1 send aa\\n', '1 settle'], '127.0.0.1', '1');
  expect(output).toContain('1 was not taken ([Errno 111] Connection refused)');
  expect(output).toContain('another was not taken');
});

test('an ordinary conversation is held step by step', () => {
  const script = fuzzReproducer({ ...finding, kind: 'wrong answer', script: ['1 connect'] }, {}, port);
  expect(script).toContain('receive_rest(1)');
  expect(script).not.toContain('def repeat');
});
