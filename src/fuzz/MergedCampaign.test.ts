import { expect, test } from 'vitest';
import { campaignFindings } from '../../test/campaignFindings.js';
import type { FuzzEvent } from './FuzzEvent.js';
import { MergedCampaign } from './MergedCampaign.js';

type Ended = Extract<FuzzEvent, { type: 'ended' }>;

const started: FuzzEvent = {
  type: 'started',
  protocol: 'palindrome',
  program: 'python3 server.py',
  seed: 1,
  workers: 2,
  time: undefined,
  runs: 5,
  feedback: true,
  facts: [],
};
const totals = { runs: 5, exchanges: 10, connections: 7, corpus: 2, novelty: 3, starts: 1 };
const way = { state: 'open', input: 'Query', clause: 'palindrome/answer/1', when: undefined };
const other = { ...way, input: 'End' };
const bounds = { untested: [way, other], words: 2, longestWalk: 9, longestLine: 70, connections: 4 };
const ended: Ended = {
  type: 'ended',
  at: 1000,
  reason: 'all runs are done',
  totals,
  layers: [{ name: 'walks', runs: 5, novelty: 3, findings: 1 }],
  bounds,
};

function merged(runs = 10) {
  const told: FuzzEvent[] = [];
  return { told, campaign: new MergedCampaign(runs, (event) => void told.push(event)) };
}

test('several workers are one campaign: it begins once and ends once, with the sums of all', () => {
  const { told, campaign } = merged();
  campaign.take(0, started);
  campaign.take(1, started);
  campaign.take(0, ended);
  campaign.take(1, {
    ...ended,
    at: 1200,
    bounds: { untested: [way], words: 1, longestWalk: 12, longestLine: 60, connections: 6 },
  });
  campaign.end();
  expect(told).toEqual([
    { ...started, runs: 10 },
    {
      ...ended,
      at: 1200,
      problem: undefined,
      totals: { runs: 10, exchanges: 20, connections: 14, corpus: 4, novelty: 6, starts: 2 },
      layers: [{ name: 'walks', runs: 10, novelty: 6, findings: 0 }],
      bounds: { untested: [way], words: 1, longestWalk: 12, longestLine: 70, connections: 6 },
    },
  ]);
});

test('a defect that two workers find is told once, and counts once', () => {
  const { told, campaign } = merged();
  const [finding, another] = campaignFindings;
  const found = { type: 'found', at: 3, worker: 0, finding: { ...finding!, layer: 'walks' } } as const;
  campaign.take(0, found);
  campaign.take(1, { ...found, worker: 1, finding: { ...found.finding, run: 77, errors: '' } });
  campaign.take(1, { ...found, worker: 1, finding: { ...another!, layer: 'values' } });
  expect(told).toHaveLength(2);
  expect(campaign.found).toBe(2);
  campaign.take(0, ended);
  campaign.end();
  expect(told.at(-1)).toMatchObject({ layers: [{ name: 'walks', findings: 1 }] });
});

test('what a worker has done that was lost counts as far as it has told', () => {
  const { told, campaign } = merged();
  campaign.take(0, { type: 'progress', at: 5, worker: 0, layer: 'walks', totals });
  campaign.lose(0, 'ended with the signal SIGKILL');
  campaign.take(1, ended);
  campaign.end();
  expect(told).toContainEqual({
    type: 'remark',
    at: 5,
    worker: 0,
    text: 'Worker 1 ended with the signal SIGKILL.',
  });
  expect(told.at(-1)).toMatchObject({ reason: 'all runs are done', totals: { runs: 10 } });
});

test.each<[readonly Ended['reason'][], Ended['reason']]>([
  [['time is up', 'interrupted'], 'interrupted'],
  [['aborted', 'time is up'], 'time is up'],
  [['aborted', 'aborted'], 'aborted'],
  [[], 'aborted'],
])('of workers that end by %j it is said: %s', (reasons, reason) => {
  const { told, campaign } = merged();
  for (const [worker, each] of reasons.entries())
    campaign.take(worker, { ...ended, reason: each, problem: each === 'aborted' ? 'why' : undefined });
  campaign.end();
  expect(told.at(-1)).toMatchObject({ type: 'ended', reason });
});
