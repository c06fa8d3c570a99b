import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Crowd } from './Crowd.js';
import { median } from './median.js';
import { PrintingServer } from './PrintingServer.js';

const SERVE = ['bin/assay.js', 'serve', '--port', '0'];

/** What a server costs whose console nobody reads, and one whose client reads no answer; and what the others notice. */
export async function benchNeverReads() {
  return {
    ...(await unreadConsole(200, 320, 16)),
    ...(await unreadAnswers('echo')),
    ...(await unreadAnswers('palindrome')),
  };
}

async function unreadConsole(connections, segments, lines) {
  const server = await PrintingServer.start(...SERVE, 'chat');
  const crowd = new Crowd();
  await Promise.all([crowd.open(server.port, connections), server.printed(connections)]);
  const before = await server.use();
  server.stopReading();
  const said = crowd.talk(segments, lines);
  await Promise.race([said, wait(3_000)]);
  await wait(500);
  const grown = await growth(server, before);
  server.readOn();
  await Promise.all([said, server.printed(connections * segments * lines)]);
  crowd.end();
  server.end();
  const messages = (connections * segments * lines).toLocaleString('en');
  return { [`console unread, ${messages} messages to it: memory`]: `${grown}; then read, all are printed` };
}

async function unreadAnswers(protocol) {
  const server = await PrintingServer.start(...SERVE, protocol, '--variant', 'concurrent');
  const polite = await open(server.port);
  await roundTrip(polite);
  const alone = await roundTrip(polite);
  const before = await server.use();
  const greedy = await open(server.port);
  const taken = await flood(greedy);
  const beside = await roundTrip(polite);
  const grown = await growth(server, before);
  for (const socket of [greedy, polite]) socket.destroy();
  server.end();
  return {
    [`${protocol}, a client sends and never reads: memory`]: `${grown}; ${mebi(taken)} sent`,
    [`${protocol}, round trip of another client, before / then`]: `${alone.toFixed(2)} / ${beside.toFixed(2)} ms`,
  };
}

async function open(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** Writes until nothing has been taken for half a second: the octets that were. */
async function flood(socket) {
  const piece = Buffer.from('abcba\n'.repeat(10_000));
  for (;;) {
    if (socket.write(piece)) continue;
    const more = await Promise.race([once(socket, 'drain'), wait(500)]);
    if (!more) return socket.bytesWritten - socket.writableLength;
  }
}

async function roundTrip(socket) {
  const times = [];
  for (let round = 0; round < 200; round++) {
    const start = performance.now();
    socket.write('abcba\n');
    await once(socket, 'data');
    times.push(performance.now() - start);
  }
  return median(times);
}

async function growth(server, before) {
  const now = await server.use();
  return `${mebi(now.rss - before.rss)} more, ${mebi(now.heapUsed - before.heapUsed)} on the heap`;
}

function mebi(octets) {
  return `${(octets / 2 ** 20).toFixed(1)} MiB`;
}
