import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TerminalCli } from '../../test/TerminalCli.js';

let server: Server;
let terminal: TerminalCli;
let socket: Socket;

// The server is the test itself, so that it answers when the test wants.
beforeEach(async () => {
  server = createServer({ allowHalfOpen: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  terminal.kill();
  socket.destroy();
  server.close();
});

/** Starts a client at a terminal, and waits until it asks for a line. */
async function start(environment: Record<string, string> = {}): Promise<void> {
  const { port } = server.address() as AddressInfo;
  terminal = new TerminalCli(['client', 'palindrome', '--port', String(port)], environment);
  [socket] = (await once(server, 'connection')) as [Socket];
  socket.on('error', () => {});
  await terminal.shows(`palindrome client (framing line) speaks to 127.0.0.1:${port}; Ctrl-D ends it\r\n`);
  await terminal.shows('palindrome> ');
}

async function received(): Promise<string> {
  const [octets] = (await once(socket, 'data')) as [Buffer];
  return octets.toString();
}

const UP = '\u001B[A';
const LEFT = '\u001B[D';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const RED = '\u001B[31m';
const BOLD = '\u001B[1m';

test('a line is typed, answered, called back and edited', async () => {
  await start();
  terminal.type('abca\r');
  expect(await received()).toBe('abca\n');
  socket.write('\n');
  await terminal.shows('"abca" is not a palindrome\r\n');
  await terminal.shows('palindrome> ');
  // All in one read, as if it were pasted.
  terminal.type(`${UP}${LEFT}\u007Fb\r`);
  expect(await received()).toBe('abba\n');
  socket.write('\0\n');
  await terminal.shows('"abba" is a palindrome\r\n');
  await terminal.shows('palindrome> ');
  terminal.type('\r');
  expect(await received()).toBe('\n');
  await once(socket, 'end');
  socket.end();
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen).not.toContain(RED);
});

test('Ctrl-D is a tidy end, and the terminal is as it was', async () => {
  await start();
  terminal.type(CTRL_D);
  expect(await received()).toBe('\n');
  socket.end();
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen).toMatch(/palindrome> \S*\r\n/);
  expect(terminal.screen).toMatch(/ icanon .* echo /s);
});

test('Ctrl-C ends at once, also while an answer is awaited, and the terminal is as it was', async () => {
  await start();
  terminal.type('abba\r');
  await received();
  terminal.type(CTRL_C);
  expect(await terminal.ended()).toBe(130);
  expect(terminal.screen).toMatch(/ icanon .* echo /s);
});

test('Ctrl-Z gives the terminal back for a while', async () => {
  await start();
  terminal.type('ab\u001A');
  await expect.poll(() => terminal.isCooked).toBe(true);
  terminal.continue();
  await terminal.shows('palindrome> ');
  terminal.type('ba\r');
  expect(await received()).toBe('abba\n');
  terminal.type(CTRL_C);
  expect(await terminal.ended()).toBe(130);
});

test('what is typed before the answer waits for it', async () => {
  await start();
  terminal.type('ab\raba\rxy');
  expect(await received()).toBe('ab\n');
  await terminal.shows('aba\r');
  await terminal.shows('xy');
  socket.write('\n');
  expect(await received()).toBe('aba\n');
  await terminal.shows('"ab" is not a palindrome\r\n');
  expect(terminal.screen.split('palindrome> ')).toHaveLength(2);
  socket.write('\0\n');
  await terminal.shows('"aba" is a palindrome\r\n');
  await terminal.shows('palindrome> ');
  await terminal.shows('xy');
  terminal.type('x\r');
  expect(await received()).toBe('xyx\n');
  terminal.type(CTRL_D);
  socket.write('\0\n');
  expect(await received()).toBe('\n');
  socket.end();
  expect(await terminal.ended()).toBe(0);
});

test('a server that goes while the user types is told at once', async () => {
  await start();
  terminal.type('half a li');
  await terminal.shows('half a li');
  socket.end();
  await terminal.shows(`${RED}The server has ended the connection.`);
  expect(await terminal.ended()).toBe(1);
  expect(terminal.screen).toMatch(/ icanon .* echo /s);
});

test('NO_COLOR is respected', async () => {
  await start({ NO_COLOR: '1' });
  socket.write('\n');
  await terminal.shows('The server broke the protocol.');
  expect(await terminal.ended()).toBe(1);
  expect(terminal.screen).not.toContain(RED);
  expect(terminal.screen).not.toContain(BOLD);
});

test('escape sequences of a server do not reach the terminal', async () => {
  await start();
  terminal.type('abba\r');
  await received();
  socket.write('\u001B]0;title\u0007\n');
  await terminal.shows('"\\x1B]0;title\\x07\\n" is no line of this protocol.');
  expect(await terminal.ended()).toBe(1);
  expect(terminal.screen).not.toContain('\u001B]');
});

test('a window that changes its size does no harm', async () => {
  await start();
  const text = 'x'.repeat(100);
  terminal.type(text);
  await terminal.shows('x'.repeat(28));
  terminal.resize(25);
  await terminal.shows('palindrome> ');
  terminal.resize(80);
  await terminal.shows('palindrome> ');
  terminal.type('\r');
  expect(await received()).toBe(`${text}\n`);
  terminal.type(CTRL_C);
  expect(await terminal.ended()).toBe(130);
});
