import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { processesWith } from '../../test/processesWith.js';
import { reportOf } from '../../test/reportOf.js';
import { finished, runCli, startCli } from '../../test/runCli.js';

const SERVER = 'examples/palindrome/servers/sound/socket_server.py';
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
    const flawed = 'examples/palindrome/servers/flawed/crlf_answers.mjs';
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

  test('says what it has exercised, and with --coverage what it has not', async () => {
    const words = ['check', 'palindrome', '--only', 'palindrome/answer', '--', 'python3', SERVER];
    const line =
      /^exercised {2}5 of 33 clauses · \d of 9 ways through the grammar · \d of 2 states, \d of 5 trans/m;
    const plain = await runCli(...words);
    expect(plain.output).toMatch(line);
    expect(plain.output).not.toContain('Not exercised');
    const { output } = await runCli('check', '--coverage', ...words.slice(1));
    expect(output).toMatch(line);
    expect(output).toMatch(/^ {4}these 28 +it was not selected \(--only\)$/m);
    expect(output).toMatch(/^ {4}ServerLine: OtherYes +the program wrote no such line$/m);
  });

  test('strict turns warnings into failures', async () => {
    const program = 'examples/palindrome/servers/sound/raw_recv.py';
    const words = ['--only', 'palindrome/survive', '--', 'python3', program];
    expect((await runCli('check', 'palindrome', ...words)).status).toBe(0);
    expect((await runCli('check', 'palindrome', '--strict', ...words)).status).toBe(1);
  });

  test('ends the program when it is interrupted', async (context) => {
    const source = `import signal,socket\ns=socket.create_server(("",20002))\nsignal.pause()`;
    const child = startCli(
      'check',
      'palindrome',
      '--reporter',
      'json',
      '--',
      'python3',
      '-c',
      source,
      'interrupted-by-a-test',
    );
    const end = finished(child);
    const running = () => processesWith('interrupted-by-a-test').filter((pid) => pid !== child.pid);
    const program = () => processesWith('interrupted-by-a-test', /python[\d.]*$/);
    await context.expect.poll(() => program().length, { timeout: 10_000 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    const { status, output } = await end;
    expect(running()).toEqual([]);
    expect(status).toBe(2);
    expect(reportOf(output)).toMatchObject({ verdict: 'error', reason: 'The check was interrupted.' });
  });

  test('ends when nobody reads its report any more', async () => {
    const program = `import socket\ns=socket.create_server(("",20002))\nwhile True: s.accept()[0].close()`;
    const child = startCli('check', 'palindrome', '--', 'python3', '-c', program, 'unread-by-a-test');
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    await once(child, 'exit');
    expect(processesWith('unread-by-a-test')).toEqual([]);
  });

  test('ends with the process outside its namespace, however that ends', async (context) => {
    const program = `import signal,socket\ns=socket.create_server(("",20002))\nwhile True: s.accept()[0].recv(9); signal.pause()`;
    const child = startCli('check', 'palindrome', '--', 'python3', '-c', program, 'orphaned-by-a-test');
    const running = () => processesWith('orphaned-by-a-test');
    await context.expect.poll(() => running().length, { timeout: 10_000 }).toBeGreaterThan(2);
    child.kill('SIGKILL');
    await context.expect.poll(() => running(), { timeout: 10_000 }).toEqual([]);
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
    expect((await runCli('list')).output).toMatch(/^palindrome +a server that/m);
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
      'assay check palindrome --role client --only palindrome/client/1',
    );
  });

  test('help has an example for each command', async () => {
    for (const command of ['check', 'serve', 'client', 'list', 'explain']) {
      const { status, output } = await runCli(command, '--help');
      expect(output).toContain('Example:\n  assay');
      expect(status).toBe(0);
    }
    expect((await runCli('--version')).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
