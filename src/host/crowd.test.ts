import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { chat } from '../protocols/chat/index.js';
import { LinePrinter } from './LinePrinter.js';
import { serveTcp } from './serveTcp.js';

/** A console that takes nothing before it is opened. */
class Shutter extends Writable {
  text = '';
  most = 0;
  #isOpen = false;
  #done = () => {};

  open(): void {
    this.#isOpen = true;
    this.#done();
  }

  override _write(octets: Buffer, _: unknown, done: () => void): void {
    this.most = Math.max(this.most, this.writableLength);
    this.text += octets.toString();
    this.#done = done;
    if (this.#isOpen) done();
  }
}

async function crowd(size: number, screen: Shutter) {
  const server = await serveTcp({
    protocol: chat,
    variant: chat.variants[0],
    host: '127.0.0.1',
    port: 0,
    console: new LinePrinter(screen),
  });
  const clients = Array.from({ length: size }, () => connect(server.address.port, '127.0.0.1'));
  await Promise.all(clients.map((client) => once(client, 'connect')));
  return { server, clients };
}

/** All say their login and so many messages, and leave. */
function speak(clients: readonly Socket[], count: number): Promise<unknown> {
  return Promise.all(
    clients.map((client, index) => {
      const lines = Array.from({ length: count }, (_, number) => `c${index}: message ${number}\n`);
      client.end(`c${index}\n${lines.join('')}`);
      client.resume();
      return once(client, 'close');
    }),
  );
}

/** What each has said, in the order in which it was printed. */
function saidBy(text: string): Map<string, number[]> {
  const said = new Map<string, number[]>();
  for (const [, login, number] of text.matchAll(/^[\d.]{10} [\d:]{8} (c\d+): message (\d+)$/gm)) {
    const before = said.get(login!);
    if (before) before.push(Number(number));
    else said.set(login!, [Number(number)]);
  }
  return said;
}

function expectAll(text: string, size: number, count: number): void {
  const said = saidBy(text);
  expect(said.size).toBe(size);
  const inOrder = Array.from({ length: count }, (_, number) => number);
  for (const numbers of said.values()) expect(numbers).toEqual(inOrder);
  expect(text.split('\n')).toHaveLength(size * (count + 1) + 1);
}

test('200 clients at once: each message is printed once, those of one client in their order', async () => {
  const screen = new Shutter();
  screen.open();
  const { server, clients } = await crowd(200, screen);
  await speak(clients, 50);
  await server.close();
  await once(screen.end(), 'finish');
  expectAll(screen.text, 200, 50);
});

test('a console that nobody reads stops the clients, and costs no memory', async () => {
  const screen = new Shutter();
  const { server, clients } = await crowd(20, screen);
  const spoken = speak(clients, 20_000);
  // Turns of the loop in which the server would read all of it.
  for (let turn = 0; turn < 2_000; turn++) await new Promise(setImmediate);
  screen.open();
  await spoken;
  await server.close();
  await once(screen.end(), 'finish');
  expectAll(screen.text, 20, 20_000);
  // Of 15 MiB.
  expect(screen.most).toBeLessThan(1 << 19);
});
