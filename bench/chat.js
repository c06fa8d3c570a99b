import { readFileSync } from 'node:fs';
import { Crowd } from './Crowd.js';
import { median } from './median.js';
import { PrintingServer } from './PrintingServer.js';

const CONNECTIONS = 2_000;
const ROUNDS = 5;
const ENOUGH_FILES = CONNECTIONS + 100;
const TOO_FEW_FILES = `not run: it needs ${ENOUGH_FILES} open files in a process`;

/** The reference chat server beside a bare one, each with many connections open at once, under the same load, in turns. */
export async function benchChat() {
  const files = openFiles();
  if (files < ENOUGH_FILES)
    return { [TOO_FEW_FILES]: `only ${files} are allowed; raise the limit by ulimit -n` };
  const bare = await crowded('bench/bareChat.js');
  const reference = await crowded('bin/assay.js', 'serve', 'chat', '--port', '0');
  const result = {
    [`${CONNECTIONS} connections and logins: bare`]: `${bare.opening.toFixed(0)} ms`,
    [`${CONNECTIONS} connections and logins: reference`]: `${reference.opening.toFixed(0)} ms`,
    'memory of an idle connection: bare': bare.memory,
    'memory of an idle connection: reference': reference.memory,
  };
  for (const [what, segments, lines, aim] of [
    ['a line a segment', 32, 1, 0.5],
    ['16 lines a segment', 4, 16, 0.3],
  ]) {
    Object.assign(result, await compare([what, aim], { bare, reference }, segments, lines));
  }
  for (const { server, crowd } of [bare, reference]) {
    crowd.end();
    server.end();
  }
  return result;
}

/** A server, and the crowd that is on it. */
async function crowded(...words) {
  const server = await PrintingServer.start(...words);
  const crowd = new Crowd();
  const before = await server.use();
  const start = performance.now();
  await Promise.all([crowd.open(server.port, CONNECTIONS), server.printed(CONNECTIONS)]);
  const opening = performance.now() - start;
  const after = await server.use();
  const each = (what) => `${((after[what] - before[what]) / CONNECTIONS / 1024).toFixed(1)} KiB`;
  return { server, crowd, opening, memory: `${each('rss')}, of them ${each('heapUsed')} on the heap` };
}

async function compare([what, aim], servers, segments, lines) {
  const costs = { bare: [], reference: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, each] of Object.entries(servers)) {
      const cost = await costOf(each, segments, lines);
      // The first round warms both up.
      if (round > 0) costs[name].push(cost);
    }
  }
  const middle = (name, key) => median(costs[name].map((cost) => cost[key]));
  const rate = (name) => `${Math.round(middle(name, 'rate')).toLocaleString('en')} messages/s`;
  const ratio = (key) => (middle('reference', key) / middle('bare', key)).toFixed(2);
  return {
    [`${what}: bare`]: rate('bare'),
    [`${what}: reference`]: rate('reference'),
    [`${what}: reference / bare (aim: ${aim})`]: ratio('rate'),
    [`${what}: time of the processor, reference / bare`]: ratio('cpu'),
  };
}

async function costOf({ server, crowd }, segments, lines) {
  const messages = CONNECTIONS * segments * lines;
  const { cpu } = await server.use();
  const start = performance.now();
  await Promise.all([crowd.talk(segments, lines), server.printed(messages)]);
  const time = performance.now() - start;
  return { rate: (messages * 1000) / time, cpu: (await server.use()).cpu - cpu };
}

/** How many files a process may have open; Node.js takes as many as the system lets it have. */
function openFiles() {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  return Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? Infinity);
}
