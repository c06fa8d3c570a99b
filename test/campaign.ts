import type { FuzzEvent, LayerReport, Totals } from '../src/fuzz/FuzzEvent.js';
import type { FuzzFinding } from '../src/fuzz/FuzzFinding.js';
import { octetsOf } from '../src/wire/octets.js';
import { campaignFindings } from './campaignFindings.js';

/** Milliseconds that the campaign lasts, and between two reports of a worker. */
const TIME = 60_000;
const EVERY = 1_250;
const WORKERS = [1, 2];
const LAYERS = ['all words', 'walks', 'mutants of lines', 'many clients'];
/** When a layer begins, in milliseconds. */
const BEGINS = [0, 4_000, 11_000, 45_000];

const CRASH = campaignFindings[0]!.at;

function layerAt(at: number, worker: number): string {
  // One worker stays with the walks, while the other goes on.
  const index = BEGINS.findLastIndex((begin) => begin <= at);
  return LAYERS[worker === 2 && index === 2 && at > 22_000 ? 1 : index]!;
}

function totalsAt(at: number, worker: number): Totals {
  const seconds = at / 1000;
  // The start of a program after it has crashed takes its time.
  const pause = Math.max(0, Math.min(seconds - 13.2, 1.5));
  const runs = Math.round((seconds - pause) * (340 + 20 * worker) + 60 * Math.sin(seconds));
  return {
    runs: Math.max(0, runs),
    exchanges: Math.max(0, Math.round(runs * 3.9)),
    connections: Math.max(0, Math.round(runs * 1.02)),
    corpus: Math.round(22 * (1 - Math.exp(-seconds / 9))),
    novelty: Math.round(31 * (1 - Math.exp(-seconds / 6)) + (seconds > 45 ? 6 : 0)),
    starts: 1 + (at > CRASH ? worker : 0),
  };
}

const started: FuzzEvent = {
  type: 'started',
  protocol: 'palindrome',
  program: 'python3 server.py',
  commandLine: 'npx assay fuzz palindrome --time 60 --seed 7 -- python3 server.py',
  seed: 7,
  workers: WORKERS.length,
  time: TIME,
  runs: undefined,
  feedback: true,
  facts: [
    { name: 'port', value: '20002' },
    { name: 'variant', value: 'concurrent' },
    { name: 'framing', value: 'line' },
  ],
};

function progressOf(worker: number): FuzzEvent[] {
  return Array.from({ length: TIME / EVERY - 1 }, (_, index) => {
    const at = (index + 1) * EVERY + 40 * worker;
    return { type: 'progress', at, worker, layer: layerAt(at, worker), totals: totalsAt(at, worker) };
  });
}

const NOVEL: readonly (readonly [at: number, feature: string])[] = [
  [12, 'open × query → answer'],
  [40, 'open × empty line → end'],
  [95, 'open × end → end'],
  [310, 'answer of 2 octets'],
  [4_120, 'three answers in one segment'],
  [11_480, 'reset after 0xD1'],
  [13_200, 'exit status 1'],
  [45_600, '64 connections'],
];

const [one, other] = WORKERS.map((worker) => totalsAt(TIME, worker));

const totals: Totals = {
  runs: one!.runs + other!.runs,
  exchanges: one!.exchanges + other!.exchanges,
  connections: one!.connections + other!.connections,
  corpus: one!.corpus + other!.corpus,
  novelty: one!.novelty + other!.novelty,
  starts: one!.starts + other!.starts,
};

const layers: readonly LayerReport[] = [
  { name: 'all words', runs: 2_902, novelty: 30, findings: 0 },
  { name: 'walks', runs: 13_610, novelty: 21, findings: 1 },
  { name: 'mutants of lines', runs: 14_544, novelty: 9, findings: 1 },
  { name: 'many clients', runs: totals.runs - 31_056, novelty: totals.novelty - 60, findings: 1 },
];

const ended: FuzzEvent = {
  type: 'ended',
  at: 60_020,
  reason: 'time is up',
  totals,
  layers,
  bounds: {
    untested: [
      {
        state: 'open',
        input: 'query',
        clause: 'palindrome/text/8',
        when: 'has a character beyond the BMP',
      },
      { state: 'closing', input: 'query', clause: 'palindrome/end/1', when: undefined },
      { state: 'closing', input: 'empty line', clause: 'palindrome/end/2', when: undefined },
    ],
    words: 3,
    longestWalk: 212,
    longestLine: 65_537,
    connections: 64,
  },
};

const rest: readonly FuzzEvent[] = [
  ...NOVEL.map(([at, feature], index): FuzzEvent => ({
    type: 'novel',
    at,
    worker: 1 + (index % 2),
    run: 1 + index * 800,
    layer: layerAt(at, 1),
    features: [feature],
  })),
  ...campaignFindings.flatMap(({ at, run, layer, difference: { actual } }, index): FuzzEvent[] => [
    { type: 'suspected', at, worker: 1 + (index % 2), run, layer, what: actual },
    { type: 'found', at: at + 900, worker: 1 + (index % 2), finding: campaignFindings[index]! },
  ]),
  { type: 'suspected', at: 36_000, worker: 2, run: 25_000, layer: 'walks', what: 'no answer came in 1 s' },
  { type: 'not confirmed', at: 38_200, worker: 2, what: 'no answer came in 1 s' },
  {
    type: 'remark',
    at: 30_100,
    worker: 1,
    text: 'It prints a traceback when a client breaks its connection off (server.py:28), and serves on.',
  },
];

/** The events of a campaign of a minute, with two workers; it finds three defects. */
export const campaign: readonly FuzzEvent[] = [
  started,
  ...[...WORKERS.flatMap(progressOf), ...rest].toSorted((a, b) => timeOf(a) - timeOf(b)),
  ended,
];

/** A campaign that finds nothing. */
export const soundCampaign: readonly FuzzEvent[] = campaign
  .filter(({ type }) => type !== 'found' && type !== 'suspected' && type !== 'not confirmed')
  .map((event) =>
    event.type === 'ended'
      ? { ...event, layers: event.layers.map((layer) => ({ ...layer, findings: 0 })) }
      : event,
  );

function timeOf(event: FuzzEvent): number {
  return event.type === 'started' ? 0 : event.at;
}

/** A campaign in which the program, and all that it is asked, says a text wherever it can. */
export function campaignSaying(text: string): readonly FuzzEvent[] {
  const octets = octetsOf(text);
  const say = (finding: FuzzFinding): FuzzFinding => ({
    ...finding,
    state: text,
    place: text,
    headline: text,
    difference: { kind: 'wrong octets', expected: [text], actual: text, octets, offset: 0 },
    transcript: [{ side: 'server', peer: 1, type: 'octets', octets }],
    script: [text],
    exit: { type: 'status', status: 1 },
    errors: text,
    evidence: { trace: text, byHand: text },
  });
  return campaign.map((event): FuzzEvent => {
    switch (event.type) {
      case 'started':
        return {
          ...event,
          program: text,
          commandLine: `assay fuzz -- ${text}`,
          facts: [{ name: 'start-up', value: text }],
        };
      case 'novel':
        return { ...event, features: [text] };
      case 'suspected':
      case 'not confirmed':
        return { ...event, what: text };
      case 'found':
        return { ...event, finding: say(event.finding) };
      case 'remark':
        return { ...event, text };
      case 'ended':
        return { ...event, reason: 'aborted', problem: text };
      case 'progress':
        return event;
    }
  });
}
