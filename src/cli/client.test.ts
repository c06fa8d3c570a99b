import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { finished, pipeCli, runCli, startPipedCli } from '../../test/runCli.js';
import { serveTcp } from '../host/serveTcp.js';
import { palindrome } from '../protocols/palindrome/index.js';

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of toClose.splice(0)) await each.close();
});

/** The port of a reference server. */
async function reference(variant: string): Promise<string> {
  const host = await serveTcp({
    protocol: palindrome,
    variant: palindrome.variants.find(({ name }) => name === variant)!,
    host: '127.0.0.1',
    port: 0,
  });
  toClose.push(host);
  return String(host.address.port);
}

/** The port of a server that does this with each connection. */
async function server(serve: (socket: Socket) => void): Promise<string> {
  const started: Server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {});
    serve(socket);
  });
  toClose.push(started);
  started.listen(0, '127.0.0.1');
  await once(started, 'listening');
  return String((started.address() as AddressInfo).port);
}

describe('lines from a pipe', () => {
  test('are answered in order, however they end', async () => {
    const port = await reference('concurrent');
    const ran = await pipeCli('abba\nabcd\r\nдід', 'client', 'palindrome', '--port', port);
    expect(ran).toEqual({
      status: 0,
      output: '"abba" is a palindrome\n"abcd" is not a palindrome\n"дід" is a palindrome\n',
      errors: `palindrome client (framing line) speaks to 127.0.0.1:${port}; it ends with its input\n`,
    });
  });

  test('are answered by a server of chunks', async () => {
    const port = await reference('one-shot');
    const words = ['client', 'palindrome', '--framing', 'chunk', '--port', port];
    const { status, output } = await pipeCli('abba\nab\n', ...words);
    expect(output).toBe('"abba" is a palindrome\n"ab" is not a palindrome\n');
    expect(status).toBe(0);
  });

  test('may be many', async () => {
    const input = Array.from({ length: 5000 }, (_, index) => `${index}\n`);
    const { status, output } = await pipeCli(
      input.join(''),
      'client',
      'palindrome',
      '--port',
      await reference('concurrent'),
    );
    const lines = output.split('\n');
    expect(lines).toHaveLength(5001);
    expect(lines.slice(1231, 1234)).toEqual([
      '"1231" is not a palindrome',
      '"1232" is not a palindrome',
      '"1233" is not a palindrome',
    ]);
    expect(status).toBe(0);
  });

  test('end with the first empty one, though the pipe stays open', async () => {
    const child = startPipedCli('client', 'palindrome', '--port', await reference('concurrent'));
    const end = finished(child);
    child.stdin.write('abba\n\nabcd\n');
    expect(await end).toMatchObject({ status: 0, output: '"abba" is a palindrome\n' });
  });

  test('that cannot be sent are named when those before them are answered', async () => {
    const port = await reference('concurrent');
    const input = Buffer.from('abba\nab\xff\nabcd\n', 'latin1');
    const { status, output, errors } = await pipeCli(input, 'client', 'palindrome', '--port', port);
    expect(output).toBe('"abba" is a palindrome\n');
    expect(errors).toMatch(/\nLine 2 of the input is not UTF-8\.\n$/);
    expect(status).toBe(2);
  });

  test('are asked no longer when nobody reads the answers', async () => {
    const child = startPipedCli('client', 'palindrome', '--port', await reference('concurrent'));
    const end = finished(child);
    child.stdin.on('error', () => {});
    child.stdin.write('abba\n'.repeat(100_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const { status, errors } = await end;
    expect(errors).toMatch(/^palindrome client .*\n$/);
    expect(status).toBe(0);
  });
});

describe('a server that does not do its part', () => {
  test.each<[string, (socket: Socket) => void, string]>([
    ['greets', (socket) => socket.write('\0\n'), 'It sent an answer before anything was asked.'],
    [
      'sends what is no answer',
      (socket) => socket.once('data', () => socket.write('\u001B[2J\n')),
      '"\\x1B[2J\\n" is no line of this protocol. Expected "\\n" but "[" found.',
    ],
    [
      'sends one line without end',
      (socket) => socket.once('data', () => socket.write('a'.repeat(100_000))),
      'A line is longer than 65536 octets.',
    ],
  ])('and %s is told, and left', async (_, serve, reason) => {
    const port = await server((socket) => {
      socket.on('end', () => socket.end());
      serve(socket);
    });
    const child = startPipedCli('client', 'palindrome', '--port', port);
    const end = finished(child);
    child.stdin.write('abba\n');
    const { status, output, errors } = await end;
    expect(errors).toMatch(/^.*\nThe server broke the protocol\. .*\n$/);
    expect(errors).toContain(` ${reason}\n`);
    expect(output).toBe('');
    expect(status).toBe(1);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['ends', (socket) => socket.once('data', () => socket.end())],
    ['breaks the connection off', (socket) => socket.once('data', () => socket.resetAndDestroy())],
  ])('and %s before it has answered is told', async (_, serve) => {
    const { status, errors } = await pipeCli('abba\n', 'client', 'palindrome', '--port', await server(serve));
    expect(errors).toMatch(/\nThe server has ended the connection without an answer to "abba"\.\n$/);
    expect(status).toBe(1);
  });

  test('and does not end when it is asked to keeps nobody', async () => {
    const port = await server((socket) => socket.resume());
    expect(await pipeCli('\n', 'client', 'palindrome', '--port', port)).toMatchObject({
      status: 0,
      output: '',
    });
  });
});

describe.concurrent('a client that cannot connect says why in one sentence', () => {
  test.each<[string, string[], string]>([
    [
      'nothing listens there',
      ['--port', '1'],
      'assay: The client cannot connect to 127.0.0.1:1: nothing listens there; start the server first, or give its --port.\n',
    ],
    [
      'nothing listens there on either address',
      ['--host', 'localhost', '--port', '1'],
      'assay: The client cannot connect to localhost:1: nothing listens there; start the server first, or give its --port.\n',
    ],
    [
      'the host is not known',
      ['--host', 'nowhere.invalid', '--port', '1'],
      'assay: The client cannot connect to nowhere.invalid:1: that host is not known.\n',
    ],
    ['the port is none', ['--port', '0'], 'It takes a whole number from 1 to 65535.'],
    ['the framing is none', ['--framing', 'lines'], 'Allowed choices are line, chunk.'],
  ])('%s', async (_, words, sentence) => {
    const { status, output, errors } = await runCli('client', 'palindrome', ...words);
    expect(errors).toContain(sentence);
    expect(output).toBe('');
    expect(status).toBe(2);
  });
});
