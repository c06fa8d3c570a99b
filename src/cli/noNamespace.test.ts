import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../test/reportOf.js';
import { runCli, runCliIn } from '../../test/runCli.js';

// Programs that have their port in their source, on the ports of this machine: no other file of tests does that, for
// several files run at the same time.

const SERVER = resolve('examples/palindrome/servers/sound/socket_server.py');
const UNFRAMED = resolve('examples/palindrome/servers/sound/raw_recv.py');
const CLIENT = resolve('examples/palindrome/clients/sound/file_object.py');

// First, for closed connections of the others would hold its port.
test('a manifest may say that there shall be none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-namespace-'));
  try {
    writeFileSync(
      join(folder, 'assay.yml'),
      `protocol: palindrome\ncommand: [python3, ${UNFRAMED}]\nonly: [palindrome/survive]\nstrict: true\nnamespace: false\n`,
    );
    const { status, output } = await runCliIn(folder, 'check', '--no-traces');
    expect(status).toBe(1);
    expect(output).toMatch(
      / again +\S* ?assay check palindrome --strict --no-namespace --only \S+ --seed \d+\n/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a program gets the same verdict without a network namespace', async () => {
  const words = ['check', 'palindrome', '--no-namespace', '--reporter', 'json', '--', 'python3', SERVER];
  const { status, output } = await runCli(...words);
  expect(reportOf(output)).toMatchObject({ verdict: 'pass' });
  expect(status).toBe(0);
});

test('a client of a pair that goes past the checker gets one sentence, and exit status 2', async () => {
  const { status, output } = await runCli(
    'check',
    'palindrome',
    '--role',
    'pair',
    '--server',
    `python3 ${SERVER}`,
    '--client',
    `python3 ${CLIENT}`,
    '--no-namespace',
  );
  expect(output.replaceAll(/\s+/g, ' ')).toContain(
    "The client connects to port 20002, the server's own, past the checker",
  );
  expect(status).toBe(2);
});
