import { expect, test } from 'vitest';
import { campaign, soundCampaign } from '../../../test/campaign.js';
import { campaignFindings } from '../../../test/campaignFindings.js';
import type { FuzzEvent, Totals } from '../../fuzz/FuzzEvent.js';
import { follow, NO_CAMPAIGN } from './campaignState.js';

function stateAfter(events: readonly FuzzEvent[]) {
  return events.reduce(follow, NO_CAMPAIGN);
}

function progress(worker: number, layer: string, runs: number, novelty: number): FuzzEvent {
  const totals: Totals = { runs, exchanges: 4 * runs, connections: runs, corpus: 1, novelty, starts: 1 };
  return { type: 'progress', at: runs, worker, layer, totals };
}

test('the numbers are the sum of what each worker has told last', () => {
  const { totals, workers } = stateAfter([
    progress(1, 'walks', 100, 5),
    progress(2, 'walks', 150, 4),
    progress(1, 'walks', 200, 6),
  ]);
  expect(totals).toEqual({ runs: 350, exchanges: 1400, connections: 350, corpus: 2, novelty: 10, starts: 2 });
  expect(workers.size).toBe(2);
});

test('what a worker has done since it told something last is done in the layer that it names', () => {
  const { layers } = stateAfter([
    progress(1, 'all words', 100, 5),
    progress(2, 'all words', 110, 5),
    progress(1, 'walks', 300, 6),
    { type: 'found', at: 310, worker: 1, finding: { ...campaignFindings[1]!, layer: 'walks' } },
  ]);
  expect(layers).toEqual([
    { name: 'all words', runs: 210, novelty: 10, findings: 0 },
    { name: 'walks', runs: 200, novelty: 1, findings: 1 },
  ]);
});

test('what the end says counts', () => {
  const ended = campaign.at(-1)!;
  const { totals, layers, series, at } = stateAfter(campaign);
  expect(ended).toMatchObject({ type: 'ended', totals, layers, at });
  expect(series.samples.at(-1)).toMatchObject({ at: 60_020, runs: totals.runs });
});

test('a suspicion is there until it is confirmed, or not', () => {
  const counts = campaign
    .map((_, index) => stateAfter(campaign.slice(0, index + 1)).suspicious.size)
    .filter((count, index, all) => count !== all[index - 1]);
  expect(counts).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0]);
  const { findings, notConfirmed } = stateAfter(campaign);
  expect(findings).toEqual(campaignFindings);
  expect(notConfirmed).toEqual(['no answer came in 1 s']);
});

test('the same remark is kept once, and of very many the last', () => {
  const remark = (text: string): FuzzEvent => ({ type: 'remark', at: 1, worker: 1, text });
  expect(stateAfter([remark('a'), remark('b'), remark('a')]).remarks).toEqual(['a', 'b']);
  const many = Array.from({ length: 500 }, (_, index) => remark(`remark ${index}`));
  const { remarks } = stateAfter(many);
  expect(remarks).toHaveLength(50);
  expect(remarks.at(-1)).toBe('remark 499');
});

test('a state is never changed', () => {
  for (const state = stateAfter(soundCampaign.slice(0, 40)); ;) {
    const before = JSON.stringify(state);
    for (const event of campaign) follow(state, event);
    expect(JSON.stringify(state)).toBe(before);
    break;
  }
});
