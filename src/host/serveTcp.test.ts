import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { palindrome } from '../protocols/palindrome/index.js';
import type { Limits } from './Limits.js';
import { serveTcp, type TcpHost } from './serveTcp.js';

const open: (TcpHost | Socket)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) {
    if ('destroy' in each) each.destroy();
    else await each.close();
  }
});

async function host(variant: string, limits: Partial<Limits> = {}): Promise<TcpHost> {
  const started = await serveTcp({
    protocol: palindrome,
    variant: palindrome.variants.find(({ name }) => name === variant)!,
    host: '127.0.0.1',
    port: 0,
    limits: { linger: 100, ...limits },
  });
  open.push(started);
  return started;
}

async function client(server: TcpHost): Promise<Socket> {
  const socket = connect({ port: server.address.port, host: '127.0.0.1', allowHalfOpen: true });
  open.push(socket);
  await once(socket, 'connect');
  // A host that closes may have to break a client off.
  socket.on('error', () => {});
  return socket;
}

/** The next octets, as text of one character each. */
async function next(socket: Socket): Promise<string> {
  const [octets] = (await once(socket, 'data')) as [Buffer];
  return octets.toString('latin1');
}

describe('serveTcp', () => {
  test('answers, and ends on an empty line', async () => {
    const socket = await client(await host('concurrent'));
    socket.write('abba\nab\n\nabba\n');
    expect(await next(socket)).toBe('\0\n\n');
    await once(socket, 'end');
  });

  test('answers what stood before the client closed its side', async () => {
    const socket = await client(await host('concurrent'));
    socket.end('abba\n');
    expect(await next(socket)).toBe('\0\n');
    await once(socket, 'end');
  });

  test('serves the next client of a sequential server when the first has ended', async () => {
    const server = await host('sequential');
    const first = await client(server);
    const second = await client(server);
    second.write('abba\n');
    first.write('ab\n');
    expect(await next(first)).toBe('\n');
    expect(second.bytesRead).toBe(0);
    first.write('\n');
    expect(await next(second)).toBe('\0\n');
  });

  test('is done after one connection where the variant says so', async () => {
    const server = await host('one-shot');
    const socket = await client(server);
    socket.write('abba');
    expect(await next(socket)).toBe('\0\n');
    socket.end();
    await server.closed;
  });

  test('ends a connection whose line is too long', async () => {
    const socket = await client(await host('concurrent', { line: 100 }));
    socket.write('a'.repeat(200));
    socket.resume();
    await once(socket, 'end');
  });

  test('ends a connection on which nothing happens', async () => {
    const socket = await client(await host('concurrent', { idle: 50 }));
    socket.resume();
    await once(socket, 'end');
  });

  test('refuses connections beyond its limit', async () => {
    const server = await host('concurrent', { connections: 1 });
    const first = await client(server);
    const second = await client(server);
    second.resume();
    await once(second, 'end');
    first.write('abba\n');
    expect(await next(first)).toBe('\0\n');
  });

  test('a client that does not read costs no memory and delays nobody', async () => {
    const server = await host('concurrent');
    const greedy = await client(server);
    greedy.pause();
    // Until neither side takes any more: the server has stopped reading, and all buffers between are full.
    const megabyte = Buffer.from('a\n'.repeat(1 << 19));
    const polite = await client(server);
    let stuck = false;
    for (let written = 0; !stuck && written < 200; written++) {
      if (greedy.write(megabyte)) continue;
      for (let round = 0; round < 20 && greedy.writableNeedDrain; round++) {
        polite.write('abba\n');
        await next(polite);
      }
      stuck = greedy.writableNeedDrain;
    }
    expect(stuck).toBe(true);
    expect(greedy.bytesWritten - greedy.writableLength).toBeLessThan(64 << 20);
    polite.write('ab\n');
    expect(await next(polite)).toBe('\n');
  });

  test('closes with open connections, and frees its port', async () => {
    const server = await host('concurrent');
    const socket = await client(server);
    socket.write('abba\n');
    await next(socket);
    socket.resume();
    await server.close();
    const again = await serveTcp({
      protocol: palindrome,
      variant: palindrome.variants[0],
      host: '127.0.0.1',
      port: server.address.port,
    });
    await again.close();
  });

  test('says why it cannot listen', async () => {
    const server = await host('concurrent');
    const variant = palindrome.variants[0];
    const { port } = server.address;
    await expect(serveTcp({ protocol: palindrome, variant, host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
