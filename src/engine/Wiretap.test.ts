import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Bell } from '../sut/Bell.js';
import { connectTcp, TcpConnection } from '../sut/TcpConnection.js';
import { printTranscript } from '../wire/transcript.js';
import { Recorder } from './Recorder.js';
import { Wiretap } from './Wiretap.js';

const LIMIT = 5000;
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A client and a server with a tap between them. */
async function tapped() {
  const recorder = new Recorder('client', 'server');
  const bell = new Bell();
  const [outside, inside] = [await listening(), await listening()];
  const tap = new Wiretap({
    recorder,
    connect: () => connectTcp('127.0.0.1', outside.port, LIMIT),
    onMoved: () => bell.ring(),
  });
  const client = connect({ port: inside.port, host: '127.0.0.1', allowHalfOpen: true });
  client.on('error', () => {});
  tap.join(new TcpConnection(await inside.accepted), 1);
  const server = await outside.accepted;
  closing.push(() => tap.dispose(), outside.close, inside.close);
  return { client, server, record: () => printTranscript(recorder.transcript).split('\n'), bell };
}

async function listening() {
  const host = createServer({ allowHalfOpen: true });
  const accepted = new Promise<Socket>((resolve) => {
    host.once('connection', (socket) => resolve(socket.on('error', () => {})));
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  // A TCP server that is listening has an address of this form.
  return { accepted, port: (host.address() as AddressInfo).port, close: () => host.close() };
}

test('octets are passed on in both directions, and written down', async () => {
  const { client, server, record } = await tapped();
  client.write('question');
  expect(String((await once(server, 'data'))[0])).toBe('question');
  server.write('answer');
  expect(String((await once(client, 'data'))[0])).toBe('answer');
  expect(record()).toEqual(['C: (connect)', 'C: question', 'S: answer', '']);
});

test('an end of one side leaves the other one open', async () => {
  const { client, server, record } = await tapped();
  server.resume();
  client.end();
  await once(server, 'end');
  server.end('late');
  expect(String((await once(client, 'data'))[0])).toBe('late');
  await once(client, 'end');
  expect(record()).toEqual(['C: (connect)', 'C: (end)', 'S: late', 'S: (end)', '']);
});

test('a connection that is broken off is broken off on the other side', async () => {
  const { client, server, record } = await tapped();
  const broken = once(server, 'error');
  server.resume();
  client.resetAndDestroy();
  expect((await broken)[0]).toMatchObject({ code: 'ECONNRESET' });
  expect(record()).toEqual(['C: (connect)', 'C: (reset)', '']);
});

test('whoever sends to a side that reads nothing has to wait', async () => {
  const { client, server, record } = await tapped();
  server.pause();
  const piece = Buffer.alloc(1 << 20, 'x');
  // Far more than the buffers of all four sockets and of the tap hold together.
  for (let sent = 0; sent < 64; sent++) client.write(piece);
  await once(server, 'readable');
  expect(client.writableLength).toBeGreaterThan(piece.length);
  expect(record()[1]!.length).toBeLessThan(64 * piece.length);
});
