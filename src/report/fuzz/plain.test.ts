import { describe, expect, test } from 'vitest';
import { campaign, campaignSaying, soundCampaign } from '../../../test/campaign.js';
import { columnsOf } from '../../wire/columns.js';
import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import { plain } from './plain.js';

function told(events: readonly FuzzEvent[], style = { color: false, width: 90 }): string {
  let text = '';
  const listen = plain({ write: (piece) => void (text += piece) }, style);
  for (const event of events) listen(event);
  return text;
}

test('a campaign, as one reads it', async () => {
  await expect(told(campaign)).toMatchFileSnapshot('golden/plain.txt');
});

test('a campaign that finds nothing', async () => {
  await expect(told(soundCampaign)).toMatchFileSnapshot('golden/plain-sound.txt');
});

test('a line of progress comes every five seconds', () => {
  const times = [...told(campaign).matchAll(/^ {2}(\d):(\d\d) · /gm)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  );
  expect(times).toHaveLength(11);
  expect(times.every((time, index) => index === 0 || time - times[index - 1]! >= 5)).toBe(true);
});

test('colours are there where they are asked for', () => {
  expect(told(campaign)).not.toContain('\u001b');
  expect(told(campaign, { color: true, width: 90 })).toContain('\u001b[31m1) crash: palindrome/survive/3');
});

test('no line of its own words is wider than there is room', () => {
  const own = told(campaign, { color: false, width: 60 })
    .split('\n')
    .filter((line) => !/^ {3}(error|expected|actual|again|by hand|it printed| {8})|^ {5}|^ {14}/.test(line));
  for (const line of own) expect(columnsOf(line), line).toBeLessThanOrEqual(60);
});

test('what a program says never reaches the output raw', () => {
  const text = told(campaignSaying('\u001b[2J\u0007\r\n\t\u202e\ud800'));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ud800]/);
});

describe('the last sentence', () => {
  const [started, ended] = [campaign[0]!, campaign.at(-1) as Extract<FuzzEvent, { type: 'ended' }>];
  const lastWords = (end: Partial<typeof ended>) =>
    told([started, { ...ended, ...end }])
      .trimEnd()
      .split('\n');

  test('says what came of it', () => {
    expect(told(campaign)).toMatch(
      /\n3 defects found in 60 s: [\d,]+ runs, [\d,]+ exchanges\.\n1 × crash · 1 × wrong answer · 1 × leak\n {2}1\) crash/,
    );
    expect(told(soundCampaign)).toMatch(/\nNo defect found in 60 s: [\d,]+ runs, [\d,]+ exchanges\.\n/);
  });

  test('does not praise a program that was not tested', () => {
    const totals = { runs: 0, exchanges: 0, connections: 0, corpus: 0, novelty: 0, starts: 0 };
    const lines = lastWords({ totals, reason: 'aborted', problem: 'It never listens.' });
    expect(lines.at(-3)).toBe('It was aborted: It never listens.');
    expect(lines.at(-2)).toMatch(/^Nothing was tested/);
  });

  test.each([
    ['interrupted', 'It was interrupted.'],
    ['enough findings', 'It ended as it had found enough.'],
  ] as const)('says that it ended early: %s', (reason, said) => {
    expect(lastWords({ reason })).toContain(said);
    expect(lastWords({ reason: 'time is up' })).not.toContain(said);
  });
});

test('of very many ways that were not taken, the first are shown', () => {
  const ended = campaign.at(-1) as Extract<FuzzEvent, { type: 'ended' }>;
  const untested = Array.from({ length: 45 }, (_, index) => ({
    state: 'open',
    input: `input ${index}`,
    clause: 'palindrome/end/1',
    when: undefined,
  }));
  const text = told([campaign[0]!, { ...ended, bounds: { ...ended.bounds, untested, words: 0 } }]);
  expect(text).toContain('45 ways through the machine were not taken');
  expect(text.match(/open × input/g)).toHaveLength(20);
  expect(text).toContain('… and 25 more');
  expect(text).toContain('In no state were all inputs said.');
});
