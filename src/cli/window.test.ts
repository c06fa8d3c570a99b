import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { runCli, startCli } from '../../test/runCli.js';

describe('assay serve --window', () => {
  test('says where the window is, and ends at once with pages that are open', async () => {
    const server = startCli('serve', 'chat', '--port', '0', '--window', '0');
    onTestFinished(() => void server.kill('SIGKILL'));
    let output = '';
    server.stdout!.on('data', (text: Buffer) => (output += text.toString()));
    await expect.poll(() => output, { timeout: 10_000 }).toMatch(/^window: .*\n/m);
    const url = /^window: (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(output)![1]!;
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<input');
    const page = new WebSocket(url.replace('http', 'ws'), { origin: new URL(url).origin });
    await once(page, 'open');
    page.send('anna');
    await expect.poll(() => output).toContain('подключился anna\n');
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('says that its port is taken, and that another one is to be had', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await runCli('serve', 'chat', '--port', '0', '--window', String(port))).toEqual({
      status: 2,
      output: '',
      errors: `assay: The window cannot listen on 127.0.0.1:${port}: another program uses that port; --window 0 takes a free one.\n`,
    });
  });

  test('says which protocols have one', async () => {
    expect(await runCli('serve', 'palindrome', '--window')).toEqual({
      status: 2,
      output: '',
      errors: 'assay: palindrome has no window. There is one for: chat.\n',
    });
  });

  test('takes a number', async () => {
    const { status, errors } = await runCli('serve', '--window', 'chat');
    expect(errors).toContain("option '--window [port]' argument 'chat' is invalid. It takes a whole number");
    expect(status).toBe(2);
  });
});
