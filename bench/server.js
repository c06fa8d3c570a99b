import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { median } from './median.js';

const CONNECTIONS = 8;
const SECONDS = 1;
const ROUNDS = 5;

/** The reference server beside a bare one, under the same load, in turns. */
export async function benchServer() {
  const result = {};
  for (const [what, lines, aim] of [
    ['round trips', 1, 0.9],
    ['pipelined lines, 16 a segment', 16, 0.5],
    ['pipelined lines, 64 a segment', 64, 0.5],
  ]) {
    const rates = { bare: [], reference: [] };
    const bare = await start('bench/bareServer.js', String(2 * lines));
    const reference = await start('bin/assay.js', 'serve', 'palindrome', '--port', '0');
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [name, { port }] of Object.entries({ bare, reference })) {
        const rate = await load(port, lines);
        // The first round warms both up.
        if (round > 0) rates[name].push(rate);
      }
    }
    for (const { child } of [bare, reference]) child.kill('SIGKILL');
    const [slow, fast] = [median(rates.reference), median(rates.bare)];
    result[`${what}: bare`] = `${Math.round(fast).toLocaleString('en')} lines/s`;
    result[`${what}: reference`] = `${Math.round(slow).toLocaleString('en')} lines/s`;
    result[`${what}: reference / bare (aim: ${aim})`] = (slow / fast).toFixed(2);
  }
  return result;
}

async function start(...words) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, port: Number(/127\.0\.0\.1:(\d+)/.exec(String(line))[1]) };
}

/** Lines per second that are answered when each connection has one segment of lines under way. */
async function load(port, lines) {
  const segment = Buffer.from('abcba\n'.repeat(lines));
  const wanted = 2 * lines;
  let answered = 0;
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let missing = wanted;
    socket.on('data', ({ length }) => {
      missing -= length;
      if (missing > 0) return;
      missing = wanted;
      answered += lines;
      socket.write(segment);
    });
    socket.on('error', () => {});
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const begin = performance.now();
  for (const socket of sockets) socket.write(segment);
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  const rate = (answered * 1000) / (performance.now() - begin);
  for (const socket of sockets) socket.destroy();
  return rate;
}
