import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf } from '../../test/reportOf.js';
import { runCliIn } from '../../test/runCli.js';
import { requestOf } from './manifest.js';

const SERVER = resolve('examples/palindrome/servers/sound/socket_server.py');
const UNFRAMED = resolve('examples/palindrome/servers/sound/raw_recv.py');

let root: string;
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'manifest-'))));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;

/** A folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(root, String(folders));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const MANIFEST = `protocol: palindrome
command: python3 server.py
variant: concurrent
only: [palindrome/answer/1]
seed: 5
`;
const server = readFileSync(SERVER, 'utf8');

describe.concurrent('assay check with a manifest', () => {
  test('takes all from it', async () => {
    const folder = folderWith({ 'assay.yml': MANIFEST, 'server.py': server });
    const { status, output, errors } = await runCliIn(folder, 'check', '--reporter', 'json');
    expect(errors).toBe('');
    const report = reportOf(output);
    expect(report).toMatchObject({
      protocol: 'palindrome',
      subject: 'python3 server.py',
      seed: 5,
      profile: { variant: 'concurrent', demanded: ['variant'] },
    });
    expect(report.clauses.map(({ id }) => id)).toEqual(['palindrome/answer/1']);
    expect(status).toBe(0);
  });

  test('of another folder starts the program there, and writes the reports that it names there', async () => {
    const folder = folderWith({
      'task/assay.yml': `${MANIFEST}reporter: [json=report.json]\n`,
      'task/server.py': server,
    });
    const { status, output } = await runCliIn(folder, 'check', '--manifest', 'task/assay.yml');
    expect(output).toBe('');
    expect(status).toBe(0);
    const report = reportOf(readFileSync(join(folder, 'task', 'report.json'), 'utf8'));
    expect(report).toMatchObject({ verdict: 'pass' });
  });

  test('starts a program beside it by its path', async () => {
    const folder = folderWith({
      'task/assay.yml': MANIFEST.replace('python3 server.py', './missing'),
    });
    const { status, output } = await runCliIn(folder, 'check', '--manifest', 'task/assay.yml');
    expect(output).toContain('There is no program "./missing".');
    expect(status).toBe(2);
  });

  test('does what the command line says where both speak', async () => {
    const folder = folderWith({ 'assay.yml': MANIFEST, 'server.py': 'raise SystemExit' });
    const words = [
      '--only',
      'palindrome/answer/2',
      '--seed',
      '6',
      '--variant',
      'sequential',
      '--reporter',
      'json',
    ];
    const { output } = await runCliIn(folder, 'check', 'palindrome', ...words, '--', 'python3', SERVER);
    const report = reportOf(output);
    expect(report).toMatchObject({
      subject: `python3 ${SERVER}`,
      seed: 6,
      profile: { demanded: ['variant'], variant: 'sequential' },
    });
    expect(report.clauses.map(({ id }) => id)).toEqual(['palindrome/answer/2']);
  });

  test('takes the protocol from it where only a program is named, which is started in the current folder', async () => {
    const folder = folderWith({ 'task/assay.yml': MANIFEST, 'server.py': server });
    const words = ['--manifest', 'task/assay.yml', '--reporter', 'json', '--', 'python3', 'server.py'];
    const { status, output } = await runCliIn(folder, 'check', ...words);
    expect(reportOf(output)).toMatchObject({ verdict: 'pass', subject: 'python3 server.py' });
    expect(status).toBe(0);
  });

  test('goes to an address that the command line names, and not to its program', async () => {
    const folder = folderWith({ 'assay.yml': MANIFEST });
    const { output } = await runCliIn(folder, 'check', '--connect', '127.0.0.1:1');
    expect(output).toContain('not tested: Nothing answers at 127.0.0.1:1.');
  });

  test('starts a program that the command line names, and goes to no address', async () => {
    const folder = folderWith({ 'assay.yml': 'protocol: palindrome\nconnect: 127.0.0.1:1\n' });
    const { output } = await runCliIn(folder, 'check', '--', 'no-such-program');
    expect(output).toContain('not tested: There is no program "no-such-program".');
  });

  test('demands what it says: strict, framing', async () => {
    const manifest = `protocol: palindrome\ncommand: [python3, ${UNFRAMED}]\nonly: [palindrome/survive]\n`;
    const lax = folderWith({ 'assay.yml': `${manifest}strict: false\nnamespace: true\n` });
    const strict = folderWith({ 'assay.yml': `${manifest}strict: true\n` });
    expect((await runCliIn(lax, 'check', '--no-traces')).status).toBe(0);
    const { status, output } = await runCliIn(strict, 'check', '--no-traces');
    expect(status).toBe(1);
    expect(output).toMatch(/ again +\S* ?assay check palindrome --strict --only \S+ --seed \d+\n/);
  });

  test('may be of a client', async () => {
    const client = `import socket
with socket.create_connection(("127.0.0.1", 20002)) as s, s.makefile("rwb") as f:
    while line := input():
        f.write(line.encode() + b"\\n")
        f.flush()
        print("yes" if len(f.readline()) == 2 else "no")
    f.write(b"\\n")
`;
    const folder = folderWith({
      'task/assay.yml':
        'protocol: palindrome\nrole: client\ncommand: [python3, client.py]\nonly: [palindrome/client/1]\n',
      'task/client.py': client,
    });
    const words = ['--manifest', 'task/assay.yml', '--reporter', 'json'];
    const { status, output, errors } = await runCliIn(folder, 'check', ...words);
    expect(errors).toBe('');
    expect(reportOf(output)).toMatchObject({ role: 'client', verdict: 'pass', subject: 'python3 client.py' });
    expect(status).toBe(0);
  });

  test('repeats itself with the manifest that was named', async () => {
    const flawed = resolve('examples/palindrome/servers/flawed/keeps_cr.py');
    const folder = folderWith({ 'my task/assay.yml': `protocol: palindrome\ncommand: python3 ${flawed}\n` });
    const { output } = await runCliIn(
      folder,
      'check',
      '--manifest',
      'my task/assay.yml',
      '--seed',
      '3',
      '--no-traces',
    );
    expect(output).toContain(" --manifest 'my task/assay.yml' --only palindrome/line/1 --seed 3\n");
  });
});

describe.concurrent('a manifest that cannot be used gets one message and exit status 2', () => {
  test.each([
    ['\n\nframing: lines', 'assay.yml:3:10: "framing" is "lines", but must be line or chunk'],
    ['protocol: palindrom', 'assay.yml:1:11: there is no protocol "palindrom". Did you mean "palindrome"?'],
    [
      'protocol: palindrome\ncommand: x\nvariant: serial',
      'There is no variant "serial" of palindrome. There are: concurrent, sequential, one-shot.',
    ],
    [
      'framing: line',
      'Which protocol? For example: assay check palindrome -- python3 server.py; or say it in assay.yml.',
    ],
    [
      'protocol: palindrome',
      'What shall be checked? For example: assay check palindrome -- python3 server.py',
    ],
    [
      'protocol: palindrome\nreporter: [jason]\ncommand: x',
      'There is no reporter "jason". Did you mean "json"?',
    ],
    ['a: [', 'assay.yml:1:5: the list before this place is not closed: ] is missing'],
    ['"\\e[31m": 1', 'assay.yml:1:1: there is no key "\\x1B[31m".'],
  ])('%j', async (text, message) => {
    const folder = folderWith({ 'assay.yml': text });
    const { status, output, errors } = await runCliIn(folder, 'check');
    expect(errors).toContain(`assay: ${message}`);
    expect(errors.trim()).not.toContain('\n');
    expect(output).toBe('');
    expect(status).toBe(2);
  });

  test('also where the command line says all', async () => {
    const folder = folderWith({ 'assay.yml': 'a: 1\nb: 2' });
    const { status, errors } = await runCliIn(folder, 'check', 'palindrome', '--', 'x');
    expect(errors).toMatch(
      /^assay: 2 mistakes:\n {2}assay\.yml:1:1: there .*\n {2}assay\.yml:2:1: there .*\n$/,
    );
    expect(status).toBe(2);
  });

  test.each([
    ['no.yml', 'assay: There is no file "no.yml".\n'],
    ['.', 'assay: "." is a folder or a device, not a file.\n'],
    ['/dev/zero', 'assay: "/dev/zero" is a folder or a device, not a file.\n'],
  ])('--manifest %s', async (file, message) => {
    const { status, errors } = await runCliIn(folderWith({ x: '' }), 'check', '--manifest', file);
    expect(errors).toBe(message);
    expect(status).toBe(2);
  });

  test('that demands what no option can do', async () => {
    const file = join(folderWith({ 'assay.yml': 'budget: 5' }), 'assay.yml');
    const check = new Command('check')
      .option('--manifest <file>')
      .parse(['--manifest', file], { from: 'user' });
    await expect(requestOf(check, [])).rejects.toThrow(
      `${file}:1:9: this version of assay check has nothing for "budget"`,
    );
  });

  test('no manifest, no protocol', async () => {
    for (const words of [[], ['--', 'python3', 'server.py']]) {
      const { status, errors } = await runCliIn(folderWith({ x: '' }), 'check', ...words);
      expect(errors).toContain('assay: Which protocol? For example: assay check palindrome -- ');
      expect(status).toBe(2);
    }
  });
});
