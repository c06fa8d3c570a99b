import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inFolderWith, startVitest } from '../../test/childVitest.js';
import { processesWith } from '../../test/processesWith.js';
import { finished } from '../../test/runCli.js';

const SERVER = readFileSync('examples/vitest/server.py', 'utf8');
const TEST = readFileSync('examples/vitest/server.test.ts', 'utf8');
/** It takes away the LF, but not the CR before it. */
const KEEPS_CR = SERVER.replace(String.raw`rstrip("\r\n")`, String.raw`rstrip("\n")`);
/** One client at a time; octets that are no UTF-8 end it. */
const DIES = SERVER.replace('ThreadingTCPServer', 'TCPServer')
  .replace('"replace"', '"strict"')
  .replace('daemon_threads = True', 'handle_error = lambda *_: os._exit(1)');
/** It listens, and serves nobody. */
const SILENT = SERVER.replace('server.serve_forever()', '__import__("time").sleep(600)');

describe.concurrent('a run of Vitest', () => {
  test('has a test for each clause, which a sound server passes', async () => {
    const { status, output } = await finished(startVitest('examples/vitest', ...REPORTERS));
    expect(status).toBe(0);
    const tests = testsOf(output);
    expect(titles(tests, 'failed')).toEqual([]);
    expect(titles(tests, 'passed')).toContain(
      'palindrome/answer/1  answers a palindrome with one octet and LF',
    );
    expect(titles(tests, 'skipped')).toEqual([
      'palindrome/serve/3  ends by itself after its connection',
      'palindrome/survive/6  does not end by an error',
    ]);
    expect(output).toContain('[it speaks of one-shot servers, and the program is concurrent]');
    expect(output).toMatch(/palindrome\/text\/4 .*\n\n.*observed\n.*different\n/);
  });

  test('explains what a flawed server breaks, at the place where the check is called for', async () => {
    const { status, output } = await runTest(TEST, KEEPS_CR, ...REPORTERS);
    expect(status).toBe(1);
    const tests = testsOf(output);
    expect(titles(tests, 'failed')).toEqual(['palindrome/line/1  takes CRLF for a line end']);
    const message = tests.find((each) => each.status === 'failed')!.failureMessages[0];
    expect(message).toMatch(/^ClauseError: palindrome\/line\/1 {2}MUST\n {3}A server MUST take LF and CRLF/);
    expect(message).toContain('shortest conversation found');
    expect(message).toMatch(
      /again {6}npx assay check palindrome --only palindrome\/line\/1 --seed \d+ -- python3/,
    );
    expect(output).toMatch(/\| conformance\(/);
  });

  test('notes a broken SHOULD, and checks no more than what is selected', async () => {
    const { status, output } = await runTest(TEST, DIES, '-t', 'survive/3', '--reporter', 'verbose');
    expect(status).toBe(0);
    expect(output).toMatch(
      /warning\n.*palindrome\/survive\/3: expected a connection, but the program had ended/,
    );
    expect(output).toContain('A server SHOULD, and a concurrent one MUST');
    expect(output).toMatch(/Tests +1 passed \| \d+ skipped/);
  });

  test('a broken SHOULD fails where the check is strict', async () => {
    const strict = testWith(`strict: true, only: ['palindrome/survive/3']`);
    const { status, output } = await runTest(strict, DIES);
    expect(output).toContain('palindrome/survive/3  SHOULD  (a failure, as the check is strict)');
    expect(status).toBe(1);
  });

  test('fails once, with the reason, where the program cannot be checked', async () => {
    const { status, output } = await runTest(testWith(`port: 1`), 'print("Oh no!"); exit(3)');
    expect(status).toBe(1);
    expect(output.match(/SubjectError: .*exit status 3.* It printed:\n +Oh no!/g)).toHaveLength(1);
  });

  test('fails where nothing could be judged', async () => {
    const { status, output } = await runTest(
      testWith(`only: ['palindrome/serve/3', 'palindrome/text/4']`),
      SERVER,
    );
    expect(status).toBe(1);
    expect(output).toContain('Nothing could be judged');
  });

  test('fails where there is no such protocol or clause', async () => {
    const { status, output } = await runTest(TEST.replace("'palindrome'", "'palindrom'"), SERVER);
    expect(output).toContain('UsageError: There is no protocol "palindrom". Did you mean "palindrome"?');
    expect(status).toBe(1);
    const { output: other } = await runTest(testWith(`only: ['palindrome/lime']`), SERVER);
    expect(other).toContain('UsageError: No clause of a palindrome server begins with "palindrome/lime".');
  });
});

test.each([
  ['forks', 'SIGINT'],
  ['threads', 'SIGKILL'],
] as const)('a run of Vitest leaves no program behind when it is ended (%s, %s)', async (pool, signal) => {
  const word = `left-behind-by-${pool}`;
  const source = TEST.replace("'server.py'", `'server.py', '${word}'`);
  await inFolderWith({ 'server.test.ts': source, 'server.py': SILENT }, async (folder) => {
    const child = startVitest(folder, '--pool', pool);
    const ended = once(child, 'exit');
    await expect.poll(() => processesWith(word).length, { timeout: 30_000 }).toBeGreaterThan(0);
    process.kill(-child.pid!, signal);
    await expect.poll(() => processesWith(word), { timeout: 30_000 }).toEqual([]);
    await ended;
  });
});

const REPORTERS = ['--reporter', 'json', '--reporter', 'verbose'];

/** The example with more options. */
function testWith(options: string): string {
  return TEST.replace('import.meta.dirname', `import.meta.dirname, ${options}`);
}

async function runTest(source: string, server: string, ...options: string[]) {
  const files = { 'server.test.ts': source, 'server.py': server };
  return inFolderWith(files, async (folder) => {
    const { status, output, errors } = await finished(startVitest(folder, ...options));
    return { status, output: output + errors };
  });
}

interface Assertion {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

function testsOf(output: string): Assertion[] {
  const json = output.split('\n').find((line) => line.startsWith('{"numTotalTestSuites"'))!;
  const { testResults } = JSON.parse(json) as { testResults: { assertionResults: Assertion[] }[] };
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

function titles(tests: readonly Assertion[], status: string): string[] {
  return tests.filter((each) => each.status === status).map(({ title }) => title);
}
