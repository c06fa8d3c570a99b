import { describe, expect, test } from 'vitest';
import { campaign, campaignSaying } from '../../../test/campaign.js';
import { VirtualTerminal } from '../../../test/VirtualTerminal.js';
import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import { screen } from './screen.js';

/** Shows events, each at its time. */
function show(events: readonly FuzzEvent[], width = 80, height = 24) {
  const terminal = new VirtualTerminal(width, height);
  const writings: { readonly at: number; readonly text: string }[] = [];
  let at = 0;
  const shown = screen({
    write: (text) => {
      writings.push({ at, text });
      terminal.write(text);
    },
    size: () => ({ width, height }),
    color: true,
    now: () => 5_000 + at,
  });
  for (const event of events) {
    at = event.type === 'started' ? 0 : event.at;
    shown.tell(event);
    shown.refresh();
  }
  return { text: terminal.text, writings };
}

const unfinished = campaign.slice(0, -1);

describe.each([
  [60, 24],
  [80, 24],
  [200, 60],
  [80, 8],
])('on a terminal of %i columns and %i lines', (width, height) => {
  test('the screen is there once, and all findings stand above it', () => {
    const { text } = show(unfinished, width, height);
    expect(text.match(/defects {2}1 × crash/g)).toHaveLength(1);
    const places = ['1) crash: ', '2) wrong answer: ', '3) leak: ', 'defects  1 × crash'].map((each) =>
      text.indexOf(each),
    );
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    expect(text.indexOf(':00 of 1:00')).toBe(-1);
    expect(text.match(/░/g)?.length ?? 0).toBeLessThan(width);
  });

  test('what came of the campaign stands in its place when it has ended', () => {
    const { text } = show(campaign, width, height);
    expect(text).not.toMatch(/[░█]/);
    expect(text).toContain('3 defects found in 60 s');
    expect(text).toContain('1) crash: palindrome/survive/3');
  });
});

test('it is drawn at most five times a second, but for findings', () => {
  const often = Array.from({ length: 1_000 }, (_, index): FuzzEvent => {
    const progress = campaign.find(({ type }) => type === 'progress')!;
    return { ...progress, type: 'progress', at: index * 10 } as FuzzEvent;
  });
  const { writings } = show([campaign[0]!, ...often]);
  const gaps = writings.slice(1).map(({ at }, index) => at - writings[index]!.at);
  expect(writings.length).toBeGreaterThan(40);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
});

test('each drawing is written at once', () => {
  const { writings } = show(unfinished);
  expect(writings.every(({ text }) => text.endsWith('\u001b[J'))).toBe(true);
});

test('a terminal that has become narrower is not covered with old lines', () => {
  let width = 120;
  const text: string[] = [];
  const { tell } = screen({
    write: (piece) => text.push(piece),
    size: () => ({ width, height: 24 }),
    color: false,
    now: () => text.length * 1_000,
  });
  tell(campaign[0]!);
  tell(campaign[1]!);
  const before = text.at(-1)!.split('\n').slice(0, -1);
  width = 40;
  tell(campaign[2]!);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const lines = before.map((line) => line.replaceAll(/^\r|\u001B\[\d*[A-Z]/g, '').length);
  const rows = lines.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0);
  expect(text.at(-1)!.startsWith(`\r\u001b[${rows}A`)).toBe(true);
});

test('what a program says moves no cursor', () => {
  // The terminal of the test refuses what it does not know.
  const { text } = show(campaignSaying('\u001b[2J\u001b]0;x\u0007\r\n\u202e'));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});
