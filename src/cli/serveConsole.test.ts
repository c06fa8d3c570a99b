import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { freePort } from '../sut/freePort.js';
import { startCli } from '../../test/runCli.js';

async function start() {
  const server = startCli('serve', 'chat', '--variant', 'anonymous', '--port', '0');
  const [line] = (await once(server.stdout!, 'data')) as [Buffer];
  return { server, port: Number(/127\.0\.0\.1:(\d+)/.exec(line.toString())![1]!) };
}

async function clientOf(port: number): Promise<Socket> {
  const client = connect(port, '127.0.0.1');
  client.on('error', () => {});
  await once(client, 'connect');
  return client;
}

describe.concurrent('the console of a server', () => {
  test('that has been closed ends it without a word', async () => {
    const { server, port } = await start();
    server.stdout!.destroy();
    const client = await clientOf(port);
    client.write('hello\n');
    client.resume();
    const [errors] = await Promise.all([server.stderr!.toArray(), once(server, 'exit')]);
    expect(Buffer.concat(errors as Buffer[]).toString()).toBe('');
    expect(server.exitCode).toBe(0);
  });

  test('that nobody reads does not keep it from ending', async () => {
    const { server, port } = await start();
    server.stdout!.pause();
    const client = await clientOf(port);
    // More than all buffers between take.
    const all = Buffer.from('a message\n'.repeat(100_000));
    while (client.write(all) && client.bytesWritten < 1 << 28);
    await new Promise(setImmediate);
    server.kill('SIGTERM');
    await once(server, 'exit');
    expect(server.exitCode).toBe(0);
    client.destroy();
  });

  test('that takes nothing any more is named', async () => {
    const port = await freePort();
    const server = spawn(process.execPath, ['bin/assay.js', 'serve', 'chat', '--port', String(port)], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    const [errors] = await Promise.all([server.stderr!.toArray(), once(server, 'exit')]);
    expect(Buffer.concat(errors as Buffer[]).toString()).toMatch(
      /^assay: The console cannot be written: .*\n$/,
    );
    expect(server.exitCode).toBe(2);
  });
});
