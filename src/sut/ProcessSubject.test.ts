import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { processesWith } from '../../test/processesWith.js';
import { startCli } from '../../test/runCli.js';
import { octetsOf } from '../wire/octets.js';
import { freePort } from './freePort.js';
import { processesMarked } from './processes.js';
import { ProcessSubject, type ProcessOptions } from './ProcessSubject.js';

const subjects: ProcessSubject[] = [];
afterEach(async () => {
  await Promise.all(subjects.splice(0).map((subject) => subject.stop()));
});

async function subjectOf(
  command: readonly string[],
  options: Partial<ProcessOptions> = {},
): Promise<ProcessSubject> {
  const subject = new ProcessSubject({
    command,
    freePort: await freePort(),
    usualPort: 1,
    startLimit: 10_000,
    grace: 300,
    ...options,
  });
  subjects.push(subject);
  return subject;
}

const python = (program: string, options?: Partial<ProcessOptions>) =>
  subjectOf(['python3', '-c', program], options);

/** A server that says which process it is, and what was asked. */
const SERVER = `
import os, socket
s = socket.create_server(("127.0.0.1", int(os.environ["PORT"])))
print("up", flush=False)
while True:
    c, _ = s.accept()
    data = c.recv(100)
    c.sendall(str(os.getpid()).encode() + b" " + data)
    c.close()
`;

async function ask(subject: ProcessSubject): Promise<string> {
  const connection = (await subject.connect(2000))!;
  connection.write(octetsOf('hello\n'));
  const received = await connection.next(5000);
  connection.dispose();
  return received.type === 'octets' ? Buffer.from(received.octets).toString() : received.type;
}

async function problemOf(starting: Promise<ProcessSubject>): Promise<{ code: string; message: string }> {
  const subject = await starting;
  return subject.start().then(
    () => ({ code: 'none', message: '' }),
    (problem) => problem as { code: string; message: string },
  );
}

describe('a program that serves', () => {
  test('is found on the port that it listens on', async () => {
    const subject = await python(
      'import socket,time\ns=socket.create_server(("127.0.0.1",0))\ntime.sleep(60)',
    );
    await subject.start();
    expect(subject.port).toBeGreaterThan(0);
    expect(await subject.connect(2000)).toBeDefined();
  });

  test('is asked, stopped, and started again', async () => {
    const subject = await python(SERVER);
    await subject.start();
    const first = await ask(subject);
    expect(first).toMatch(/^\d+ hello/);
    await subject.stop();
    expect(subject.exit).toEqual({ type: 'signal', signal: 'SIGTERM' });
    expect(await subject.connect(500)).toBeUndefined();
    await subject.start();
    const second = await ask(subject);
    expect(second).toMatch(/^\d+ hello/);
    expect(second).not.toBe(first);
  });

  test('is given a free port in its arguments', async () => {
    const subject = await subjectOf(['python3', '-m', 'http.server', '--bind', '127.0.0.1', '{port}']);
    await subject.start();
    expect(await ask(subject)).toContain('400');
  });

  test('is started in the folder of its manifest, and found there by its path', async () => {
    const folder = 'examples/palindrome/servers/sound';
    const source = SERVER.replace('str(os.getpid())', 'os.getcwd()');
    const subject = await python(source, { folder, inManifest: true });
    await subject.start();
    expect(await ask(subject)).toBe(`${resolve(folder)} hello\n`);
    expect(subject.invocation).toBe('');
    expect((await problemOf(subjectOf(['./socket_server.py'], { folder }))).code).toBe('not-executable');
    expect((await problemOf(subjectOf(['./socket_server.py']))).code).toBe('not-found');
  });

  test('may be a child of the program that was started', async () => {
    const subject = await python(
      `import subprocess,sys\nsubprocess.run([sys.executable,"-c",'''${SERVER}'''])`,
    );
    await subject.start();
    expect(await ask(subject)).toMatch(/hello/);
  });

  test('may listen on IPv6 alone', async () => {
    const subject = await python(
      'import socket,time\ns=socket.socket(socket.AF_INET6)\ns.setsockopt(socket.IPPROTO_IPV6,socket.IPV6_V6ONLY,1)\ns.bind(("::1",0))\ns.listen()\ntime.sleep(60)',
    );
    await subject.start();
    expect(await subject.connect(2000)).toBeDefined();
  });

  test('prints when it prints, without being asked to flush', async () => {
    const subject = await python(
      'import socket\ns=socket.create_server(("127.0.0.1",0))\nprint("Привіт")\ns.accept()[0].recv(1)\nprint("done")',
    );
    await subject.start();
    const connection = (await subject.connect(2000))!;
    connection.end();
    await subject.ended(5000);
    expect(subject.printed.output).toBe('Привіт\ndone\n');
  });
});

describe('where there is no pseudo-terminal', () => {
  const { PATH } = process.env;
  afterEach(() => {
    process.env['PATH'] = PATH;
  });

  test('pipes take its place', async () => {
    const program = `
      const { createServer } = require('node:net');
      require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
      createServer((socket) => socket.pipe(socket)).listen(process.env.PORT, '127.0.0.1', () => console.log('up'));
      process.on('SIGTERM', () => { console.log('asked to end'); process.exit(4); });`;
    process.env['PATH'] = '/nowhere';
    const subject = await subjectOf([process.execPath, '-e', program], { grace: 5000 });
    await subject.start();
    expect(await ask(subject)).toBe('hello\n');
    await subject.stop();
    expect(subject.exit).toEqual({ type: 'status', status: 4 });
    expect(subject.printed.output).toBe('up\nasked to end\n');
    await expect.poll(() => processesMarked(`ASSAY_SUBJECT=${subject.mark}`).length).toBe(0);
  });
});

describe('the end of a program', () => {
  test.each([
    ['its exit status', 'raise SystemExit(3)', { type: 'status', status: 3 }],
    [
      'the signal that ended it',
      'import os; os.kill(os.getpid(), 11)',
      { type: 'signal', signal: 'SIGSEGV' },
    ],
  ])('is known by %s', async (_, end, exit) => {
    const subject = await python(
      `import socket\ns=socket.create_server(("127.0.0.1",0))\ns.accept()\n${end}`,
    );
    await subject.start();
    await subject.connect(2000);
    expect(await subject.ended(5000)).toEqual(exit);
  });

  test('is not awaited for ever', async () => {
    const subject = await python(SERVER);
    await subject.start();
    expect(await subject.ended(20)).toBeUndefined();
  });

  test('comes by force where it ignores being asked', async () => {
    const subject = await python(
      `import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nsignal.signal(signal.SIGHUP, signal.SIG_IGN)\n${SERVER}`,
    );
    await subject.start();
    await subject.stop();
    expect(subject.exit).toEqual({ type: 'signal', signal: 'SIGKILL' });
  });

  test('takes along what it has started, in whatever session that is', async () => {
    const daemon =
      'import os,time\nif os.fork()==0:\n os.setsid()\n if os.fork()==0:\n  time.sleep(300)\n os._exit(0)\nos.wait()\n';
    const subject = await python(`${daemon}${SERVER}`);
    await subject.start();
    await ask(subject);
    const marked = () => processesMarked(`ASSAY_SUBJECT=${subject.mark}`);
    expect(marked().length).toBeGreaterThan(1);
    await subject.stop();
    // A process that was killed is gone as soon as the kernel has come round to it.
    await expect.poll(() => marked().length).toBe(0);
  });
});

describe('what cannot be tested gets one sentence', () => {
  test('no such program', async () => {
    expect(await problemOf(subjectOf(['no-such-program-here']))).toMatchObject({
      code: 'not-found',
      message: 'There is no program "no-such-program-here".',
    });
  });

  test('a file that is not executable', async () => {
    expect(await problemOf(subjectOf(['./package.json']))).toMatchObject({ code: 'not-executable' });
  });

  test('a program that ends at once', async () => {
    const problem = await problemOf(python('print("hello"); raise ValueError("broken")'));
    expect(problem.code).toBe('ended-early');
    expect(problem.message).toMatch(
      /^The program ended with exit status 1 before it listened on a port\. It printed:\n {2}hello/,
    );
    expect(problem.message).toContain('ValueError: broken');
  });

  test('a program that never listens', async () => {
    const problem = await problemOf(subjectOf(['sh', '-c', 'echo Port?; sleep 60'], { startLimit: 2000 }));
    expect(problem.code).toBe('never-listens');
    expect(problem.message).toMatch(/did not listen on any port within 2 s\. It printed:\n {2}Port\?/);
  });

  test('a program that listens on several ports', async () => {
    const two =
      'import socket,time\na=socket.socket();b=socket.socket()\na.bind(("127.0.0.1",0));b.bind(("127.0.0.1",0))\na.listen();b.listen()\ntime.sleep(60)';
    expect(await problemOf(python(two))).toMatchObject({
      code: 'several-ports',
      message: expect.stringContaining('Say which one with --port.'),
    });
  });

  test('a program whose port another one uses', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const busy = `import socket\nsocket.create_server(("127.0.0.1",${port}))`;
    const problem = await problemOf(python(busy, { usualPort: port }));
    expect(problem.code).toBe('port-in-use');
    expect(problem.message).toContain(`its port is in use already by "`);
    expect(problem.message).toContain(`(process ${process.pid})`);
    expect(await problemOf(python(busy, { port }))).toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining(`Port ${port} is in use already by`),
    });
    other.close();
  });

  test('a program that prints without end', async () => {
    const problem = await problemOf(
      python('import sys\nwhile True: sys.stdout.write("x" * 100000)', { startLimit: 50_000 }),
    );
    expect(problem).toMatchObject({
      code: 'too-much-output',
      message: 'The program printed more than 64 MiB and was stopped.',
    });
  });

  test('a program that prints megabytes, and serves', async () => {
    const subject = await python(`print("x" * 5_000_000)\n${SERVER}`);
    await subject.start();
    expect(await ask(subject)).toMatch(/hello/);
    expect(subject.printed.output.length).toBeLessThan(2 << 20);
    expect(subject.printed.output).toContain('octets left out');
  });
});

test('a start leaves nothing behind when it fails', async () => {
  const subject = await python('import time; time.sleep(60)', { startLimit: 100 });
  await subject.start().catch(() => {});
  await expect.poll(() => processesMarked(`ASSAY_SUBJECT=${subject.mark}`).length).toBe(0);
});

test('a process that is not ours is left alone', async () => {
  const other = spawn('sleep', ['60']);
  const subject = await python(SERVER);
  await subject.start();
  await subject.stop();
  expect(other.exitCode).toBeNull();
  other.kill();
  await once(other, 'exit');
});

test('no program outlives the process that has started it, however that ends', async () => {
  const word = 'outlived-by-a-test';
  const program = `import socket,time\ns=socket.create_server(("127.0.0.1",0))\nwhile True: time.sleep(9)`;
  const words = ['check', 'palindrome', '--no-namespace', '--', 'python3', '-c', program, word];
  const child = startCli(...words);
  const running = () => processesWith(word).filter((pid) => pid !== child.pid);
  await expect.poll(() => running().length, { timeout: 25_000 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await expect.poll(running, { timeout: 25_000 }).toEqual([]);
});
