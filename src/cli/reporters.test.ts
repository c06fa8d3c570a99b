import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportOf } from '../../test/reportOf.js';
import { runCli } from '../../test/runCli.js';
import { sampleRun } from '../../test/sampleRun.js';
import { openReporters } from './reporters.js';

let folder: string;
const file = (name: string) => join(folder, name);
const contentOf = (name: string) => readFileSync(file(name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  vi.stubEnv('GITHUB_ACTIONS', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const FORMATS = ['json', 'html', 'junit', 'tap', 'github', 'terminal'];
const check = (...words: string[]) => runCli('check', 'palindrome', ...words);
const FLAWED = [
  '--only',
  'palindrome/answer',
  '--',
  'node',
  'examples/palindrome/servers/flawed/crlf_answers.mjs',
];

describe('assay check --reporter NAME=FILE', () => {
  const everyFormat = () => FORMATS.flatMap((name) => ['--reporter', `${name}=${file(name)}`]);

  test('writes all formats at once, and nothing else', async () => {
    const { status, output, errors } = await check(...everyFormat(), ...FLAWED);
    expect([status, output, errors]).toEqual([1, '', '']);
    expect(reportOf(contentOf('json')).verdict).toBe('fail');
    expect(contentOf('html')).toMatch(/<h1>.*It does not conform\.<\/h1>[\s\S]*<\/html>\n$/);
    expect(contentOf('junit')).toMatch(/<failure [\s\S]*<\/testsuites>\n$/);
    expect(contentOf('tap')).toMatch(
      /^TAP version 14\n[\s\S]*\nnot ok [\s\S]*\n1\.\.5\n# It does not conform\.\n$/,
    );
    expect(contentOf('github')).toMatch(/^::error title=palindrome\/answer\/1 .*\n/);
    expect(contentOf('terminal')).toContain('\nIt does not conform.');
  });

  test('each report is whole when the program cannot be tested', async () => {
    const { status } = await check(...everyFormat(), '--', 'no-such-program');
    const reason = 'There is no program "no-such-program".';
    expect(status).toBe(2);
    expect(reportOf(contentOf('json'))).toMatchObject({ verdict: 'error', reason });
    expect(contentOf('html')).toMatch(/It was not tested[\s\S]*<\/html>\n$/);
    expect(contentOf('junit')).toMatch(/<error type="aborted" [\s\S]*<\/testsuites>\n$/);
    expect(contentOf('tap')).toMatch(/\nBail out! There is no program .*\n$/);
    expect(contentOf('github')).toBe(`::error title=not tested::${reason}\n`);
  });

  test('a report that fails to be written is one sentence', async () => {
    const { status, output, errors } = await check('--reporter', 'tap=/dev/full', ...FLAWED);
    expect(errors).toMatch(/^assay: The report cannot be written to "\/dev\/full": ENOSPC.*\n$/);
    expect([status, output]).toEqual([2, '']);
  });

  test('a mistyped name leaves the file of an earlier report as it is', async () => {
    writeFileSync(file('json'), 'old');
    const { status } = await check('--reporter', `json=${file('json')}`, '--reporter', 'tpa', ...FLAWED);
    expect([status, contentOf('json')]).toEqual([2, 'old']);
  });

  test('a report is whole when the checker ends without a word', async () => {
    const reporters = await openReporters([`json=${file('json')}`], { quiet: false, coverage: false });
    reporters.tell(sampleRun[0]!);
    reporters.close();
    expect(reportOf(contentOf('json'))).toMatchObject({
      verdict: 'error',
      reason: 'The checker ended before the check did.',
    });
  });
});

describe('in GitHub Actions', () => {
  beforeEach(() => {
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    vi.stubEnv('GITHUB_STEP_SUMMARY', file('summary'));
    writeFileSync(file('summary'), 'of an earlier step\n');
  });

  test('annotations and a summary come by themselves', async () => {
    const { status, output } = await check(...FLAWED);
    expect(status).toBe(1);
    expect(output).toMatch(/^::error title=palindrome\/answer\/1 \(MUST\)%3A /m);
    expect(output).toContain('\nIt does not conform.');
    expect(contentOf('summary')).toMatch(/^of an earlier step\n### ✘ It does not conform\.\n/);
  });

  test('a report that a program reads stays alone', async () => {
    const { output } = await check('--reporter', 'json', ...FLAWED);
    expect(reportOf(output).verdict).toBe('fail');
    expect(contentOf('summary')).toBe('of an earlier step\n');
  });

  test('a program under test gives no commands', async () => {
    const program = `import sys; print("::error::forged\\n  ::add-mask::x\\n##[error]y", file=sys.stderr)`;
    const { output } = await check('--', 'python3', '-c', program);
    const commands = output.split('\n').filter((line) => /^\s*::|##\[/.test(line));
    expect(output).toContain('forged');
    expect(commands).toEqual([expect.stringMatching(/^::error title=not tested::The program ended/)]);
  });

  test('nobody misses a summary that cannot be written', async () => {
    vi.stubEnv('GITHUB_STEP_SUMMARY', '/no/such/folder/summary');
    expect((await check(...FLAWED)).status).toBe(1);
  });
});
