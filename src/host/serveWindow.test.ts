import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { palindrome } from '../protocols/palindrome/index.js';
import type { Protocol } from '../protocols/Protocol.js';
import type { Window } from '../protocols/Window.js';
import type { Limits } from './Limits.js';
import { serveWindow, type WindowHost } from './serveWindow.js';
import { SharedLog } from './SharedLog.js';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close();
});

const words = {
  title: 'A <b>title</b>',
  send: 'Ask',
  fields: { query: { label: 'L', missing: 'M', wrong: 'W' } },
};
const window: Window = {
  fields: [{ name: 'query', pattern: '.*</script>?', kept: false }],
  line: '{query}',
  texts: { en: words, uk: words, ru: words },
};

interface Started extends WindowHost {
  readonly port: number;
  readonly log: SharedLog;
}

async function start(limits: Partial<Limits> = {}, host = '127.0.0.1', port = 0): Promise<Started> {
  const log = new SharedLog();
  const protocol = palindrome as unknown as Protocol;
  const variant = protocol.variants[0];
  const limited = { linger: 200, ...limits };
  const started = await serveWindow({ protocol, variant, window, host, port, limits: limited, log });
  toClose.push(() => started.close());
  return { ...started, port: started.address.port, log };
}

/** A page that has connected; everything that it is told. */
async function page({ port }: Started): Promise<{ socket: WebSocket; told: unknown[] }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { origin: `http://127.0.0.1:${port}` });
  toClose.push(() => socket.terminate());
  const told: unknown[] = [];
  socket.on('message', (data: Buffer) => told.push(JSON.parse(data.toString())));
  await once(socket, 'open');
  return { socket, told };
}

/** The status with which a WebSocket is refused; 101 if it is not. */
async function upgraded(port: number, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { headers });
  socket.on('error', () => {});
  toClose.push(() => socket.terminate());
  return new Promise((resolve) => {
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode!));
  });
}

async function fetched(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  const sent = request({ port, path, headers, method, host: '127.0.0.1', agent: false }).end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const piece of response) body += String(piece);
  return { status: response.statusCode, headers: response.headers, body };
}

describe('the page', () => {
  test('allows only what carries the nonce of this one answer', async () => {
    const { port } = await start();
    const one = await fetched(port, '/');
    const policy = one.headers['content-security-policy'];
    const nonce = /script-src 'nonce-([^']{20,})'/.exec(String(policy))![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(one.body.match(/nonce="[^"]*"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
    expect((await fetched(port, '/')).body).not.toContain(nonce);
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      vary: 'Accept-Language',
    });
  });

  test('takes nothing of its definition for markup', async () => {
    const { body } = await fetched((await start()).port, '/');
    expect(body).not.toContain('<b>');
    expect(body.match(/<\/script>/g)).toHaveLength(2);
  });

  test('speaks the language that is asked for', async () => {
    const { port } = await start();
    for (const [wish, language] of [
      ['uk-UA', 'uk'],
      ['ru', 'ru'],
      ['de', 'en'],
    ] as const) {
      const { body } = await fetched(port, '/', { 'accept-language': wish });
      expect(body).toContain(`<html lang="${language}">`);
    }
  });

  test('consists of its own files and no others', async () => {
    const { port } = await start();
    const { headers } = await fetched(port, '/main.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    for (const path of ['/nothing', '/../serveWindow.ts', '/%2e%2e/pageOf.js', '/toString', '//main.js'])
      expect((await fetched(port, path)).status).toBe(404);
    const posted = await fetched(port, '/', {}, 'POST');
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(await fetched(port, '/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('is there only under names that are ours', async () => {
    const { port } = await start();
    for (const host of ['localhost', 'LOCALHOST', `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect([host, (await fetched(port, '/', { host })).status]).toEqual([host, 200]);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1.nip.io',
      '@',
    ])
      expect([host, (await fetched(port, '/', { host })).status]).toEqual([host, 403]);
  });

  test('is there under the address to which a request has come, where all are listened on', async () => {
    const { port } = await start({}, '0.0.0.0');
    expect((await fetched(port, '/', { host: `127.0.0.1:${port}` })).status).toBe(200);
    expect((await fetched(port, '/', { host: '0.0.0.0' })).status).toBe(200);
    expect((await fetched(port, '/', { host: `192.0.2.1:${port}` })).status).toBe(403);
  });
});

describe('the WebSocket', () => {
  test('is for our own page alone', async () => {
    const { port } = await start();
    const own = `http://127.0.0.1:${port}`;
    expect(await upgraded(port, { origin: own })).toBe(101);
    expect(await upgraded(port, { host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(101);
    for (const origin of [
      'http://evil.example',
      'http://127.0.0.1',
      `https://127.0.0.1:${port}`,
      'null',
      `${own}/`,
    ])
      expect([origin, await upgraded(port, { origin })]).toEqual([origin, 403]);
    expect(await upgraded(port, { origin: `http://localhost:${port}` })).toBe(403);
    expect(await upgraded(port, {})).toBe(403);
    const rebound = { host: `evil.example:${port}`, origin: `http://evil.example:${port}` };
    expect(await upgraded(port, rebound)).toBe(403);
  });

  test('carries a line in each message, and each line of an answer', async () => {
    const { socket, told } = await page(await start());
    for (const line of ['abba', 'ab', 'дід\r']) socket.send(line);
    await expect
      .poll(() => told)
      .toMatchObject([
        { type: 'log', first: 0, lines: [] },
        { type: 'line', text: String.raw`\x00` },
        { type: 'line', text: '' },
        { type: 'line', text: String.raw`\x00` },
      ]);
    socket.send('');
    const [code] = await once(socket, 'close');
    expect(code).toBe(1000);
  });

  test('ends with a message that is too long, and with one that is no text', async () => {
    const server = await start({ line: 100 });
    const { socket } = await page(server);
    socket.send('a'.repeat(101));
    expect((await once(socket, 'close'))[0]).toBe(1009);
    const other = await page(server);
    other.socket.send(Buffer.from('abba'));
    expect((await once(other.socket, 'close'))[0]).toBe(1003);
  });

  test('shows what is printed, from the last lines on', async () => {
    const server = await start();
    server.log.print(Array.from({ length: 300 }, (_, index) => `line ${index}`));
    const { told } = await page(server);
    server.log.print(['new']);
    await expect.poll(() => told).toHaveLength(2);
    expect(told).toMatchObject([{ first: 100 }, { type: 'log', first: 300, lines: ['new'] }]);
    expect((told[0] as { lines: string[] }).lines.at(-1)).toBe('line 299');
  });

  test('of a page that does not read costs no memory and delays nobody', async () => {
    const server = await start();
    const greedy = await page(server);
    const polite = await page(server);
    greedy.socket.pause();
    const ended = once(greedy.socket, 'close');
    const lines = ['a'.repeat(100_000)];
    for (let count = 1; count <= 1000; count++) {
      server.log.print(lines);
      await expect.poll(() => polite.told.length, { interval: 1 }).toBe(count + 1);
    }
    greedy.socket.resume();
    await ended;
    expect(greedy.told.length).toBeLessThan(500);
  });
});

test('closes at once with pages that are open, and frees its port', async () => {
  const server = await start({ linger: 60_000 });
  const { socket } = await page(server);
  const ended = once(socket, 'close');
  await server.close();
  expect((await ended)[0]).toBe(1001);
  await start({}, '127.0.0.1', server.port);
});

test('closes though a page does not do its part', async () => {
  const server = await start({ linger: 50 });
  const { socket } = await page(server);
  socket.pause();
  await server.close();
});

test('says why it cannot listen', async () => {
  const { port } = await start();
  await expect(start({}, '127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
