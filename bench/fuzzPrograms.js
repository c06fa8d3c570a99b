// Runs in a process of its own, and sends its result: how fast cases are played with programs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArena } from '../dist/src/cli/fuzz/openArena.js';
import { planOf } from '../dist/src/cli/fuzz/planOf.js';
import { runCampaign } from '../dist/src/cli/fuzz/runCampaign.js';
import { runInNamespace } from '../dist/src/sut/namespace.js';
import { bareLoop } from './bareLoop.js';
import { BURST, conversation, segmentsOf, timed } from './fuzzCases.js';
import { median } from './median.js';

const SERVERS = 'examples/palindrome/servers/sound';
const ROUNDS = 9;
/** Segments of a round. */
const SEGMENTS = { 1: 2000, [BURST]: 100 };
/** Milliseconds of a campaign. */
const TIME = 5000;

const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
try {
  // Started in a namespace, this says so.
  if (process.env.ASSAY_NAMESPACE !== undefined) await runInNamespace([]);
  const program = join(folder, 'server');
  execFileSync('cc', ['-O2', '-o', program, `${SERVERS}/select_loop.c`]);
  process.send({
    ...(await benchProgram('C', [program])),
    ...(await benchProgram('Python', ['python3', `${SERVERS}/threads.py`])),
  });
} finally {
  rmSync(folder, { recursive: true });
}
process.disconnect();

async function benchProgram(name, command) {
  const plan = await planOf('palindrome', command, {
    workers: 1,
    timeout: 2000,
    feedback: true,
    traces: false,
    namespace: false,
    seed: 1,
    time: TIME,
  });
  const { signal } = new AbortController();
  return {
    ...(await openArena(plan, signal, async ({ arena, port }) => ({
      ...(await beside(arena, port, `${name}, a line at a time`, 1, 0.6)),
      ...(await beside(arena, port, `${name}, ${BURST} lines a segment`, BURST, 0.4)),
    }))),
    ...(await benchCampaign(name, plan, signal)),
  };
}

/** Cases beside the bare loop, in turns. */
async function beside(arena, port, what, lines, aim) {
  const rates = { bare: [], fuzzer: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const segments = segmentsOf(arena.attack, SEGMENTS[lines], lines, round);
    const rate = (milliseconds) => (segments.length * lines * 1000) / milliseconds;
    const bare = rate(await bareLoop(port, segments, lines));
    const fuzzer = rate(await timed(arena, conversation(segments)));
    // The first round warms both up.
    if (round === 0) continue;
    rates.bare.push(bare);
    rates.fuzzer.push(fuzzer);
  }
  const ratios = rates.fuzzer.map((rate, round) => rate / rates.bare[round]);
  return {
    [`${what}: bare loop`]: `${whole(median(rates.bare))} lines/s`,
    [`${what}: cases`]: `${whole(median(rates.fuzzer))} lines/s`,
    [`${what}: cases / bare loop (aim: ${aim})`]: median(ratios).toFixed(2),
  };
}

async function benchCampaign(name, plan, signal) {
  let end;
  const tell = (event) => {
    if (event.type === 'ended') end = event;
  };
  await runCampaign(plan, 0, signal, { tell, keepCase: () => {} });
  const { totals, at, layers } = end;
  const findings = layers.reduce((sum, layer) => sum + layer.findings, 0);
  const perSecond = (count) => whole((count * 1000) / at);
  return {
    [`${name}, a whole campaign of ${TIME / 1000} s`]: `${perSecond(totals.runs)} cases/s, ${perSecond(totals.exchanges)} lines/s, ${perSecond(totals.connections)} connections/s; ${findings} findings`,
  };
}

function whole(number) {
  return Math.round(number).toLocaleString('en');
}
