import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processesWith } from '../../test/processesWith.js';
import { reportOf } from '../../test/reportOf.js';
import { finished, runCli, startCli } from '../../test/runCli.js';
import { WatchedFiles } from './WatchedFiles.js';

const SOUND = 'examples/palindrome/servers/sound/socket_server.py';
const FLAWED = 'examples/palindrome/servers/flawed/keeps_cr.py';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A check that watches a server, and what it has printed so far. */
function startWatch(...options: string[]) {
  const child = startCli(
    'check',
    'palindrome',
    '--watch',
    ...options,
    '--',
    'python3',
    join(folder, 'server.py'),
  );
  let [output, errors] = ['', ''];
  child.stdout!.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (errors += text.toString()));
  const waits = (count: number) =>
    expect.poll(() => errors.match(/waiting for a change/g)?.length, { timeout: 30_000 }).toBe(count);
  const end = finished(child);
  return { child, end, waits, output: () => output };
}

describe('assay check --watch', () => {
  test('checks again when the program has changed, what was wrong first', async () => {
    copyFileSync(FLAWED, join(folder, 'server.py'));
    const report = join(folder, 'report.json');
    const only = ['palindrome/answer/1', 'palindrome/line/1', 'palindrome/line/2'];
    const options = only.flatMap((id) => ['--only', id]);
    const { child, end, waits, output } = startWatch(
      ...options,
      '--reporter',
      'terminal',
      '--reporter',
      `json=${report}`,
    );
    await waits(1);
    expect(reportOf(readFileSync(report, 'utf8')).exitStatus).toBe(1);

    // Most editors write another file, and put it in the place of the old one.
    copyFileSync(SOUND, join(folder, 'server.py.new'));
    const before = output().length;
    renameSync(join(folder, 'server.py.new'), join(folder, 'server.py'));
    await waits(2);
    const after = output().slice(before);
    expect(after.match(/palindrome\/\w+\/\d+/g)).toEqual([only[1], only[0], only[2]]);
    expect(after).not.toContain('not tested');
    expect(after).not.toContain('\x1b[2J');
    const { exitStatus, clauses } = reportOf(readFileSync(report, 'utf8'));
    expect(exitStatus).toBe(0);
    expect(clauses.map(({ id }) => id)).toEqual(only);

    child.kill('SIGINT');
    expect((await end).status).toBe(0);
  });

  test('ends a run that is under way, with its program', async () => {
    const script = readFileSync(FLAWED, 'utf8');
    writeFileSync(join(folder, 'server.py'), script);
    const { child, end, waits, output } = startWatch('--only', 'palindrome/answer', '--runs', '100000');
    await expect.poll(output, { timeout: 20_000 }).toContain('port 20002');
    writeFileSync(join(folder, 'server.py'), 'raise SystemExit("broken")');
    await waits(1);
    expect(output()).toContain('not tested: A file of the program has changed.');
    expect(output()).toContain('broken');

    writeFileSync(join(folder, 'server.py'), script);
    await expect.poll(() => output().match(/port 20002/g), { timeout: 20_000 }).toHaveLength(2);
    child.kill('SIGINT');
    const { status } = await end;
    expect(output()).toContain('not tested: The check was interrupted.');
    expect(processesWith(join(folder, 'server.py'))).toEqual([]);
    // The last run that came to its end could not test the program.
    expect(status).toBe(2);
  });

  test('says so where there is nothing to watch', async () => {
    const { status, errors } = await runCli('check', 'palindrome', '--watch', '--', 'python3', '-c', '1');
    expect(errors).toBe('assay: There is nothing to watch: no word of the command is a file.\n');
    expect(status).toBe(2);
    const remote = await runCli('check', 'palindrome', '--watch', '--connect', '127.0.0.1:1');
    expect(remote.errors).toContain('With --connect there is nothing to watch');
  });
});

describe('the files that are watched', () => {
  /** Whether a change of that file is seen: a change of the server, which is seen in any case, comes behind it. */
  async function sees(command: readonly string[], changed: string): Promise<boolean> {
    const files = new WatchedFiles(command.map((word) => word.replace('~', folder)));
    try {
      const change = new Promise<void>((resolve) => files.watch(resolve));
      writeFileSync(join(folder, changed), 'changed');
      const seen = change.then(() => true);
      return await Promise.race([seen, quiet().then(() => false)]);
    } finally {
      files.close();
    }
  }

  /** Settles when whoever watches the same folder, in the same way, has been told of a later change. */
  async function quiet(): Promise<void> {
    const witness = new WatchedFiles([join(folder, 'witness')]);
    await new Promise<void>((resolve) => {
      witness.watch(resolve);
      writeFileSync(join(folder, 'witness'), 'changed');
    });
    witness.close();
  }

  beforeEach(() => {
    for (const name of [
      'server.py',
      'other.py',
      'server',
      'server.c',
      'notes.txt',
      'Server.class',
      'witness',
    ])
      writeFileSync(join(folder, name), '');
  });

  test.each([
    ['python3 ~/server.py', 'server.py'],
    ['python3 ~/server.py', 'other.py'],
    ['python3 ~/server.py', 'new.py'],
    ['~/server 4000', 'server'],
    ['~/server 4000', 'server.c'],
    ['java ~/Server', 'Server.class'],
    ['java -cp ~ Server', 'Other.class'],
  ])('%s: %s is', async (command, file) => {
    expect(await sees(command.split(' '), file)).toBe(true);
  });

  test.each([
    ['python3 ~/server.py', 'notes.txt'],
    ['python3 ~/server.py', 'server'],
    ['~/server 4000', 'other.py'],
  ])('%s: %s is not', async (command, file) => {
    expect(await sees(command.split(' '), file)).toBe(false);
  });

  test('are those that the command names, and their like', () => {
    const named = (...words: string[]) => new WatchedFiles(words).named;
    expect(named('python3', 'no-such-file.py')).toEqual([]);
    expect(named('python3', join(folder, 'server.py'), '4000')).toEqual([join(folder, 'server.py')]);
    expect(named('python3', '-m', join(folder, 'other'))).toEqual([join(folder, 'other.py')]);
  });
});
