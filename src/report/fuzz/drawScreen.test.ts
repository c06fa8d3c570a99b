import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaign, campaignSaying } from '../../../test/campaign.js';
import { columnsOf } from '../../wire/columns.js';
import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import { follow, NO_CAMPAIGN } from './campaignState.js';
import { drawScreen } from './drawScreen.js';

function stateAt(events: readonly FuzzEvent[], number: number) {
  return events.slice(0, number).reduce(follow, NO_CAMPAIGN);
}

test.each([60, 80, 130])('a screen of %i columns, as one sees it', async (width) => {
  const state = stateAt(campaign, 84);
  const lines = drawScreen(state, { width, height: 30, color: false, now: state.at });
  await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
    `golden/screen-${width}.txt`,
  );
});

test('it never has more lines, or longer ones, than the terminal has room for', () => {
  const hostile = campaignSaying('漢字\u001b[2J\n'.repeat(40));
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.nat(campaign.length),
      fc.integer({ min: 20, max: 220 }),
      fc.integer({ min: 2, max: 60 }),
      fc.nat(100_000),
      (isHostile, number, width, height, now) => {
        const events = isHostile ? hostile : campaign;
        const lines = drawScreen(stateAt(events, number), { width, height, color: false, now });
        expect(lines.length).toBeLessThan(height);
        for (const line of lines) expect(columnsOf(line), line).toBeLessThan(width);
        // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      },
    ),
  );
});

test('where there is no colour, there is no escape sequence', () => {
  const state = stateAt(campaign, 84);
  const view = { width: 80, height: 24, now: state.at };
  expect(drawScreen(state, { ...view, color: false }).join('')).not.toContain('\u001b');
  expect(drawScreen(state, { ...view, color: true }).join('')).toContain('\u001b[');
});

test('what matters most is shown on a terminal of few lines too', () => {
  const state = stateAt(campaign, campaign.length - 1);
  for (const height of [5, 8, 12, 16]) {
    const text = drawScreen(state, { width: 80, height, color: false, now: state.at }).join('\n');
    expect(text).toContain('1 × crash · 1 × wrong answer · 1 × leak');
    expect(text).toContain('of 1:00');
  }
});

test('a campaign of so many runs shows their share, one without an end the time', () => {
  const started = { ...campaign[0]!, type: 'started', time: undefined, runs: 100_000 } as FuzzEvent;
  const view = { width: 80, height: 24, color: false, now: 65_000 };
  const withRuns = drawScreen([started, ...campaign.slice(1, -1)].reduce(follow, NO_CAMPAIGN), view);
  expect(withRuns[2]).toContain('1:05 · 43 % of 100,000 runs');
  const endless = { ...started, runs: undefined } as FuzzEvent;
  expect(drawScreen([endless].reduce(follow, NO_CAMPAIGN), view)[2]).toBe('  1:05');
});
