import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processesWith } from '../../test/processesWith.js';
import { reportOf } from '../../test/reportOf.js';
import { finished, runCli, runCliIn, startCli } from '../../test/runCli.js';

const SERVERS = resolve('examples/palindrome/servers');
const CLIENTS = resolve('examples/palindrome/clients');
const SERVER = `python3 ${SERVERS}/sound/threads.py`;
/** It has the port in its source, as the server has. */
const CLIENT = `python3 ${CLIENTS}/sound/file_object.py`;
const FLAWED = `python3 ${SERVERS}/flawed/words_for_answers.py`;
const ASK_LITTLE = ['--only', 'palindrome/pair/1', '--runs', '1', '--timeout', '1000'];

let root: string;
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'pair-'))));
afterAll(() => rmSync(root, { recursive: true }));

function pairOf(server: string, client: string): string[] {
  return ['--role', 'pair', '--server', server, '--client', client];
}

describe.concurrent('assay check --role pair', () => {
  test('says for which roles there are checks, where there are none of pairs', async () => {
    const { status, errors } = await runCli('check', 'wordguess', ...pairOf(SERVER, CLIENT));
    expect(errors).toBe(
      'assay: There is nothing that would be asked of a wordguess pair, only of a server and of a client.\n',
    );
    expect(status).toBe(2);
  });

  test('shows the wire between the keyboard of the client and what it prints, in every format', async () => {
    const file = (name: string) => join(root, name);
    const { status, output } = await runCli(
      'check',
      'palindrome',
      ...pairOf(FLAWED, CLIENT),
      ...ASK_LITTLE,
      '--traces',
      file('traces'),
      ...['json', 'junit', 'tap', 'html'].flatMap((name) => ['--reporter', `${name}=${file(name)}`]),
      '--reporter',
      'terminal',
    );
    expect(status).toBe(1);
    expect(output).toContain(`assay palindrome · pair · ${FLAWED} and ${CLIENT}\n`);
    expect(output).toMatch(/user +client +server\n/);
    expect(output).toMatch(/ xyx\\n +──▶\n +xyx\\n +──▶\n +◀── True\\n\n +◀── palindrome\\nEnter text:/);
    const report = reportOf(readFileSync(file('json'), 'utf8'));
    expect(report).toMatchObject({
      role: 'pair',
      verdict: 'fail',
      profile: { port: 20002, framing: 'line' },
    });
    expect(readFileSync(file('junit'), 'utf8')).toContain('<testsuite name="palindrome pair"');
    expect(readFileSync(file('tap'), 'utf8')).toContain('palindrome pair');
    expect(readFileSync(file('html'), 'utf8')).toContain('palindrome · pair');
    const trace = readdirSync(file('traces')).find((name) => name.endsWith('.json'));
    const place = join(file('traces'), trace!);
    const again = await runCli('replay', place);
    expect(again.output).toMatch(/^STILL FAILS {2}palindrome\/pair\/1\n/);
    expect(again.status).toBe(1);
    const mended = await runCli('replay', place, '--server', SERVER, '--client', CLIENT);
    expect(mended.output).toMatch(/^FIXED {2}palindrome\/pair\/1: For each text/);
    expect(mended.status).toBe(0);
    const wrong = await runCli('replay', place, '--', 'python3', 'x.py');
    expect(wrong.errors).toBe(
      'assay: It is the trace of a pair: name other programs with --server and --client.\n',
    );
  });

  test('takes both ends from a manifest, and starts them in its folder', async () => {
    const folder = join(root, 'with-manifest');
    mkdirSync(folder);
    writeFileSync(join(folder, 'server.py'), readFileSync(`${SERVERS}/sound/threads.py`));
    writeFileSync(join(folder, 'client.py'), readFileSync(`${CLIENTS}/sound/file_object.py`));
    writeFileSync(
      join(folder, 'assay.yml'),
      'protocol: palindrome\nrole: pair\nserver: python3 server.py\nclient: [python3, client.py]\nruns: 1\n',
    );
    const said = await runCli(
      'check',
      '--manifest',
      join(folder, 'assay.yml'),
      '--only',
      'palindrome/pair/1',
      '--no-traces',
    );
    expect(said.output).toContain('python3 server.py and python3 client.py');
    expect(said.status).toBe(0);
    const half = await runCliIn(folder, 'check', '--server', SERVER);
    expect(half.errors).toBe(
      'assay: One end of the pair is typed, and the other stands in the manifest: give both --server and --client, or neither.\n',
    );
    expect(half.status).toBe(2);
  });

  test('types what a keyboard script says', async () => {
    const keyboard = join(root, 'keyboard.yml');
    writeFileSync(keyboard, 'query: ["1", "{query}"]\nend: ["2"]\n');
    const menu = join(root, 'menu.py');
    const source = readFileSync(`${CLIENTS}/sound/file_object.py`, 'utf8');
    writeFileSync(
      menu,
      source.replace(
        'text = input("Enter text: ")',
        'text = input("Text: ") if input("1 or 2? ") == "1" else ""',
      ),
    );
    const { output, status } = await runCli(
      'check',
      'palindrome',
      ...pairOf(SERVER, `python3 ${menu}`),
      '--keyboard',
      keyboard,
      ...ASK_LITTLE,
      '--no-traces',
    );
    expect(output).toContain('✔ palindrome/pair/1');
    expect(status).toBe(0);
  });

  test.each([
    [
      'a client that knows another port',
      `python3 ${resolve('examples/echo/clients/sound/asks_user.py')}`,
      'nobody listens where it connects to; the server of the pair listens on port 20002',
    ],
    ['a client that is not there', 'no-such-client', 'There is no program "no-such-client".'],
  ])('%s gets one sentence, and exit status 2', async (_, client, sentence) => {
    const { status, output } = await runCli('check', 'palindrome', ...pairOf(SERVER, client));
    expect(output.replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect(status).toBe(2);
  });

  test.for(['SIGINT', 'SIGKILL'] as const)('leaves nothing behind after %s', async (signal, context) => {
    const word = `pair-${signal}-by-a-test`;
    // It takes all that is sent, and says nothing.
    const server = `python3 -c 'import signal, socket; s = socket.create_server(("", 20002)); c = s.accept(); signal.pause()' ${word}`;
    const child = startCli('check', 'palindrome', ...pairOf(server, `${CLIENT} ${word}`), '--no-traces');
    const end = finished(child);
    const running = () => processesWith(word);
    // The server, and a client.
    await context.expect.poll(() => running().length, { timeout: 20_000 }).toBeGreaterThan(1);
    child.kill(signal);
    await end;
    await context.expect.poll(() => running(), { timeout: 10_000 }).toEqual([]);
  });
});
