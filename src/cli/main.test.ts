import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { finished, runCli, startCli } from '../../test/runCli.js';

const SERVER = 'examples/palindrome/sound/socket_server.py';
const validate = new Ajv().compile(JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as object);

/** A report that follows its schema. */
function reportOf(output: string) {
  const report = JSON.parse(output) as {
    verdict: string;
    exitStatus: number;
    reason?: string;
    clauses: { id: string; verdict: string }[];
  };
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report;
}

describe.concurrent('a command line that is wrong gets one sentence and exit status 2', () => {
  test.each<[string, string[], string]>([
    ['an unknown command', ['chek'], "error: unknown command 'chek'\n(Did you mean check?)"],
    [
      'an unknown option',
      ['check', 'palindrome', '--sed', '1'],
      "error: unknown option '--sed'\n(Did you mean --seed?)",
    ],
    [
      'an unknown protocol',
      ['check', 'palindrom', '--', 'x'],
      'assay: There is no protocol "palindrom". Did you mean "palindrome"?',
    ],
    [
      'no program',
      ['check', 'palindrome'],
      'assay: What shall be checked? For example: assay check palindrome -- python3 server.py',
    ],
    [
      'program and address',
      ['check', 'palindrome', '--connect', 'a:1', '--', 'x'],
      'assay: Give either a command or --connect, not both.',
    ],
    [
      'a prefix that selects nothing',
      ['check', 'palindrome', '--only', 'palindrome/anwser/1', '--', 'x'],
      'assay: No clause of a palindrome server begins with "palindrome/anwser/1". Did you mean "palindrome/answer/1"?',
    ],
    [
      'a bad number',
      ['check', 'palindrome', '--runs', '0', '--', 'x'],
      'It takes a whole number from 1 to 100000.',
    ],
    [
      'a bad address',
      ['check', 'palindrome', '--connect', 'here'],
      'It takes HOST:PORT, as in 127.0.0.1:4000.',
    ],
    [
      'a bad choice',
      ['check', 'palindrome', '--variant', 'serial', '--', 'x'],
      'Allowed choices are one-shot, sequential, concurrent.',
    ],
    [
      'an unknown reporter',
      ['check', 'palindrome', '--reporter', 'jason', '--', 'x'],
      'assay: There is no reporter "jason". Did you mean "json"?',
    ],
    [
      'a report that cannot be written',
      ['check', 'palindrome', '--reporter', 'json=/no/such/x', '--', 'x'],
      'assay: The report cannot be written to "/no/such/x"',
    ],
    [
      'an unknown clause',
      ['explain', 'palindrome/answer/99'],
      'assay: There is no clause "palindrome/answer/99". Did you mean',
    ],
    [
      'an unknown variant',
      ['serve', 'palindrome', '--variant', 'x'],
      'assay: There is no variant "x". There are: concurrent, sequential, one-shot.',
    ],
    ['an unknown prefix', ['list', 'palindrome/ends'], 'assay: No clause begins with "palindrome/ends".'],
  ])('%s', async (_, words, sentence) => {
    const { status, output, errors } = await runCli(...words);
    expect(errors).toContain(sentence);
    expect(errors).not.toContain('    at ');
    expect(output).toBe('');
    expect(status).toBe(2);
  });
});

describe.concurrent('a program that cannot be tested gets one sentence and exit status 2', () => {
  test.each<[string, string[], string]>([
    ['no such program', ['no-such-program'], 'not tested: There is no program "no-such-program".'],
    [
      'ends at once',
      ['python3', '-c', 'print("bye")'],
      'not tested: The program ended with exit status 0 before it listened on a port. It printed:',
    ],
    [
      'never listens',
      ['sleep', '60'],
      'not tested: The program runs, but did not listen on any port within 0.5 s. It printed nothing.',
    ],
  ])('%s', async (_, command, sentence) => {
    const { status, output } = await runCli('check', 'palindrome', '--timeout', '100', '--', ...command);
    expect(output.replaceAll('\n', ' ')).toContain(sentence);
    expect(status).toBe(2);
  });

  test('and a report of its own', async () => {
    const { status, output } = await runCli(
      'check',
      'palindrome',
      '--reporter',
      'json',
      '--',
      'no-such-program',
    );
    expect(reportOf(output)).toMatchObject({
      verdict: 'error',
      exitStatus: 2,
      reason: 'There is no program "no-such-program".',
      clauses: [],
    });
    expect(status).toBe(2);
  });

  test('nothing at an address', async () => {
    const { status, output } = await runCli('check', 'palindrome', '--connect', '127.0.0.1:1');
    expect(output).toContain('not tested: Nothing answers at 127.0.0.1:1.');
    expect(status).toBe(2);
  });
});

describe.concurrent('assay check', () => {
  test('writes several reports at once, the JSON one as its schema says', async () => {
    const { status, output } = await runCli(
      'check',
      'palindrome',
      '--only',
      'palindrome/answer',
      '--reporter',
      'json',
      '--',
      'python3',
      SERVER,
    );
    const report = reportOf(output);
    expect(report).toMatchObject({
      version: 1,
      protocol: 'palindrome',
      role: 'server',
      verdict: 'pass',
      exitStatus: 0,
    });
    expect(report.clauses.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass']);
    expect(status).toBe(0);
  });

  test('a finding follows the schema too', async () => {
    const flawed = 'examples/palindrome/flawed/crlf_answers.mjs';
    const { status, output } = await runCli(
      'check',
      'palindrome',
      '--reporter',
      'json',
      '--',
      'node',
      flawed,
    );
    expect(reportOf(output)).toMatchObject({ verdict: 'fail', exitStatus: 1 });
    expect(status).toBe(1);
  });

  test('gives the same verdict without a network namespace', async () => {
    const { status, output } = await runCli(
      'check',
      'palindrome',
      '--no-namespace',
      '--reporter',
      'json',
      '--',
      'python3',
      SERVER,
    );
    expect(reportOf(output)).toMatchObject({ verdict: 'pass' });
    expect(status).toBe(0);
  });

  test('strict turns warnings into failures', async () => {
    const program = 'examples/palindrome/sound/raw_recv.py';
    const words = ['--only', 'palindrome/survive', '--', 'python3', program];
    expect((await runCli('check', 'palindrome', ...words)).status).toBe(0);
    expect((await runCli('check', 'palindrome', '--strict', ...words)).status).toBe(1);
  });

  test('ends the program when it is interrupted', async () => {
    const program = `import os,socket,time\ns=socket.create_server(("",20002))\ntime.sleep(60)`;
    const child = startCli(
      'check',
      'palindrome',
      '--reporter',
      'json',
      '--',
      'python3',
      '-c',
      program,
      'interrupted-by-a-test',
    );
    const end = finished(child);
    const running = () => processesWith('interrupted-by-a-test').filter((pid) => pid !== child.pid);
    await expect.poll(() => running().length, { timeout: 10_000 }).toBeGreaterThan(1);
    child.kill('SIGTERM');
    const { status, output } = await end;
    expect(status).toBe(2);
    expect(reportOf(output)).toMatchObject({ verdict: 'error', reason: 'The check was interrupted.' });
    await expect.poll(() => running().length).toBe(0);
  });
});

describe.concurrent('assay serve', () => {
  test('serves until it is asked to end, and conforms', async () => {
    const server = startCli('serve', 'palindrome', '--port', '0');
    const [line] = (await once(server.stdout!, 'data')) as [Buffer];
    const port = /127\.0\.0\.1:(\d+)/.exec(line.toString())![1]!;
    const { status, output } = await runCli(
      'check',
      'palindrome',
      '--strict',
      '--reporter',
      'json',
      '--connect',
      `127.0.0.1:${port}`,
    );
    expect(reportOf(output)).toMatchObject({ verdict: 'pass' });
    expect(status).toBe(0);
    server.kill('SIGINT');
    await once(server, 'exit');
    expect(server.exitCode).toBe(0);
  });

  test('says who is in the way', async () => {
    const server = startCli('serve', 'palindrome', '--port', '0');
    const [line] = (await once(server.stdout!, 'data')) as [Buffer];
    const port = /127\.0\.0\.1:(\d+)/.exec(line.toString())![1]!;
    const { status, errors } = await runCli('serve', 'palindrome', '--port', port);
    expect(errors).toBe(
      `assay: The server cannot listen on 127.0.0.1:${port}: another program uses that port; --port 0 takes a free one.\n`,
    );
    expect(status).toBe(2);
    server.kill('SIGTERM');
    await once(server, 'exit');
  });

  test('ends after one connection as a one-shot server', async () => {
    const server = startCli('serve', 'palindrome', '--variant', 'one-shot', '--port', '0');
    const [line] = (await once(server.stdout!, 'data')) as [Buffer];
    const socket = connect(Number(/127\.0\.0\.1:(\d+)/.exec(line.toString())![1]!), '127.0.0.1');
    socket.end('abba');
    socket.resume();
    await once(server, 'exit');
    expect(server.exitCode).toBe(0);
  });
});

describe.concurrent('what is there to read', () => {
  test('assay list', async () => {
    expect((await runCli('list')).output).toMatch(/^palindrome +a server that/);
    const { output } = await runCli('list', 'palindrome/answer/');
    expect(output.trim().split('\n')).toHaveLength(5);
    expect(output).toContain('palindrome/answer/1      MUST   server A server MUST answer');
  });

  test('assay explain', async () => {
    const { output } = await runCli('explain', 'palindrome/survive/2');
    expect(output).toMatch(
      /^palindrome\/survive\/2 {2}SHOULD \(MUST for concurrent servers\) {2}binds the server\n/,
    );
    expect(output).toMatch(/stands in {3}spec\/palindrome\.md:\d+/);
    expect((await runCli('explain', 'palindrome/client/1')).output).toContain(
      'not checked this version checks servers',
    );
  });

  test('help has an example for each command', async () => {
    for (const command of ['check', 'serve', 'list', 'explain']) {
      const { status, output } = await runCli(command, '--help');
      expect(output).toContain('Example:\n  assay');
      expect(status).toBe(0);
    }
    expect((await runCli('--version')).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** The processes that have this word on their command line. */
function processesWith(word: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readCommandLine(name).includes(word))
    .map(Number);
}

function readCommandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
