import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finished, runCli, startCli } from '../../test/runCli.js';

const KEEPS_CR = 'examples/palindrome/servers/flawed/keeps_cr.py';
const SOUND = 'examples/palindrome/servers/sound/threads.py';
const LIAR = `import socket
s = socket.create_connection(("127.0.0.1", 20002))
f = s.makefile("rb")
while True:
    text = input()
    s.sendall(text.encode() + b"\\n")
    if text == "":
        break
    f.readline()
    print("yes" if text == text[::-1] else "no")
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
  writeFileSync(join(folder, 'liar.py'), LIAR);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Checks a program, and returns the one trace that is kept of it. */
async function traceOf(name: string, ...words: string[]): Promise<string> {
  const traces = join(folder, name);
  await runCli('check', 'palindrome', '--quiet', '--traces', traces, ...words);
  const file = readdirSync(traces).find((each) => each.endsWith('.json'));
  return join(traces, file!);
}

describe('a trace of a server', () => {
  let trace: string;
  beforeAll(async () => {
    trace = await traceOf('server', '--only', 'palindrome/line/1', '--', 'python3', KEEPS_CR);
  }, 30_000);

  test('still fails with the program that it is of', async () => {
    const { status, output } = await runCli('replay', trace);
    expect(output).toMatch(/^STILL FAILS {2}palindrome\/line\/1\n/);
    expect(output).toContain('Take away one CR too');
    expect(status).toBe(1);
  });

  test('is fixed with a program that does it right', async () => {
    const { status, output } = await runCli('replay', trace, '--', 'python3', SOUND);
    expect(output).toMatch(/^FIXED {2}palindrome\/line\/1: A server MUST/);
    expect(status).toBe(0);
  });

  test.each([
    [
      'no program',
      ['--', 'python3', '-c', 'pass'],
      /CANNOT REPLAY .* ended with exit status 0 before it listened/,
    ],
    [
      'another kind of program',
      ['--', 'python3', 'examples/palindrome/servers/sound/raw_recv.py'],
      /CANNOT REPLAY .*framing chunk/,
    ],
  ])('cannot be replayed: %s', async (_, words, sentence) => {
    const { status, output } = await runCli('replay', trace, ...words);
    expect(output).toMatch(sentence);
    expect(status).toBe(2);
  });

  test('cannot be replayed under another grammar', async () => {
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, readFileSync(trace, 'utf8').replace(/"grammar": "..../, '"grammar": "0000'));
    const { status, output } = await runCli('replay', changed);
    expect(output).toMatch(/CANNOT REPLAY .*grammar/);
    expect(status).toBe(2);
  });

  test('has a script that shows the same without the tool', async () => {
    const port = await freePortOf();
    const server = spawn('python3', ['-c', moved(KEEPS_CR, port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const script = trace.replace(/json$/, 'py');
      const output = await retried(() => run('python3', [script, '127.0.0.1', String(port)]));
      expect(output).toContain(`1 came   b'\\n'`);
      expect(output).toContain('the specification says: \\x00\\n');
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  });
});

describe('a trace of a client', () => {
  let trace: string;
  beforeAll(async () => {
    const client = join(folder, 'liar.py');
    trace = await traceOf(
      'client',
      '--role',
      'client',
      '--only',
      'palindrome/client/2',
      '--',
      'python3',
      client,
    );
  }, 60_000);

  test('still fails with the program that it is of', async () => {
    const { status, output } = await runCli('replay', trace);
    expect(output).toContain('STILL FAILS  palindrome/client/2');
    expect(status).toBe(1);
  });

  test('has a script that is the server, and says what to type', async () => {
    const port = await freePortOf();
    const script = spawn('python3', [trace.replace(/json$/, 'py'), '127.0.0.1', String(port)]);
    const [first] = (await once(script.stdout, 'data')) as [Buffer];
    expect(first.toString()).toContain('listening on port');
    const output = finished(script);
    const source = LIAR.replace('20002', String(port));
    const client = spawn('python3', ['-c', source]);
    const { conversation } = JSON.parse(readFileSync(trace, 'utf8')) as { conversation: string[] };
    const typed = conversation.filter((line) => line.startsWith('K: ')).map((line) => line.slice(3, -2));
    client.stdin.write(`${typed.join('\n')}\n\n`);
    const shown = await finished(client);
    // The script lies, and the client shows the truth.
    expect(shown.output.split('\n')[0]).toBe(shown.output.split('\n')[1]);
    expect((await output).output).toContain(`type:    ${typed[0]!}`);
  });
});

test('a checker that is killed leaves nothing behind', async () => {
  const program = `stray_of_a_test = 1
import signal,socket
s=socket.create_server(("127.0.0.1",0))
while True: s.accept()[0].recv(9); signal.pause()`;
  const child = startCli(
    'check',
    'palindrome',
    '--no-traces',
    '--no-namespace',
    '--',
    'python3',
    '-c',
    program,
  );
  const running = () => processesNamed('stray_of_a_test');
  await expect.poll(async () => (await running()).length, { timeout: 20_000 }).toBeGreaterThan(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect.poll(running, { timeout: 10_000 }).toEqual([]);
}, 60_000);

const execute = promisify(execFile);

async function run(command: string, words: readonly string[]): Promise<string> {
  return (await execute(command, words)).stdout;
}

/** Tries until the server listens. */
async function retried(action: () => Promise<string>): Promise<string> {
  let output = '';
  await expect
    .poll(async () => (output = await action().catch(() => '')), { timeout: 20_000, interval: 20 })
    .not.toBe('');
  return output;
}

/** The source of an example, with another port. */
function moved(file: string, port: number): string {
  return readFileSync(file, 'utf8').replaceAll('20002', String(port));
}

async function processesNamed(word: string): Promise<string[]> {
  const listed = await run('ps', ['-eo', 'pid,args']);
  return listed.split('\n').filter((line) => line.includes(word) && !line.includes('assay.js'));
}

async function freePortOf(): Promise<number> {
  const { freePort } = await import('../sut/freePort.js');
  return freePort();
}
