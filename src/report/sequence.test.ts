import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../wire/transcript.js';
import { readTranscript } from '../wire/transcript.js';
import { HEAD, layOut, type Label, type Row, type Sequence } from './sequence.js';

const side = fc.constantFrom('client' as const, 'server' as const);
const peer = fc.integer({ min: 1, max: 4 });
const octets = fc.uint8Array({ minLength: 1, maxLength: 60 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    side,
    peer,
    type: fc.constantFrom('octets' as const, 'typed' as const, 'printed' as const),
    octets,
  }),
  fc.record({
    side,
    peer,
    type: fc.constantFrom('connect' as const, 'end' as const, 'close' as const, 'reset' as const),
  }),
  fc.record({
    side,
    peer,
    type: fc.constant('exited' as const),
    how: fc.constantFrom('exit status 1', 'the signal SIGSEGV'),
  }),
);
/** What threads print stands in no conversation. */
const line: fc.Arbitrary<Step> = fc.record({
  side: fc.constant('thread' as const),
  peer: fc.integer({ min: 0, max: 4 }),
  type: fc.constant('printed' as const),
  octets,
});
const transcripts = fc.oneof(
  fc.array(step, { maxLength: 60 }),
  fc.array(line, { minLength: 1, maxLength: 60 }),
);
const outcomes = fc.option(fc.string({ minLength: 1, maxLength: 80 }), { nil: undefined });

const caption = fc.constantFrom({ text: 'Query', href: '#' }, { text: ' · ' }, { text: 'text/1' });
const captions = fc.option(fc.array(caption, { maxLength: 9 }), { nil: undefined });
const widest = fc.constantFrom(10, 34, 64);

function everySequence(holds: (sequence: Sequence) => void): void {
  fc.assert(
    fc.property(transcripts, outcomes, captions, widest, (transcript, outcome, said, columns) =>
      holds(layOut(transcript, { outcome, columns, ...(said && { captionsOf: () => said }) })),
    ),
  );
}

/** All texts of a row. */
function labelsOf(row: Row): readonly Label[] {
  return row.type === 'note' ? [row.label] : [row.label, ...row.captions];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, y, width }: Label): Box {
  // Texts that stand side by side touch each other.
  return { left: x + 0.001, right: x + width - 0.001, top: y - 11, bottom: y + 4 };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

test('no label meets another one, the line of a lane, an arrow or the head of a lane', () => {
  everySequence(({ rows, lanes, lifelines }) => {
    const labels = rows.flatMap(labelsOf).map(boxOf);
    const others = [
      ...lanes.map(({ x, width }) => ({ left: x - width / 2, right: x + width / 2, top: 0, bottom: HEAD })),
      ...lifelines.map(({ x, from, to }) => ({ left: x, right: x + 1, top: from, bottom: to })),
      ...rows.flatMap((row) =>
        row.type === 'arrow'
          ? [
              {
                left: Math.min(row.from, row.to),
                right: Math.max(row.from, row.to),
                top: row.y,
                bottom: row.y + 1,
              },
            ]
          : [],
      ),
    ];
    for (const [index, label] of labels.entries()) {
      expect([...labels.slice(index + 1), ...others].filter((other) => meet(label, other))).toEqual([]);
    }
  });
});

test('heads of lanes stand apart', () => {
  everySequence(({ lanes }) => {
    for (const [index, { x, width }] of lanes.slice(1).entries()) {
      expect(x - width / 2).toBeGreaterThan(lanes[index]!.x + lanes[index]!.width / 2);
    }
  });
});

test('everything is inside', () => {
  everySequence(({ width, height, lanes, lifelines, rows }) => {
    const right = [
      ...lanes.map((lane) => lane.x + lane.width / 2),
      ...rows.flatMap(labelsOf).map(({ x, width: own }) => x + own),
    ];
    expect(Math.max(...right)).toBeLessThan(width);
    expect(
      Math.min(...lanes.map((lane) => lane.x - lane.width / 2), ...rows.flatMap(labelsOf).map(({ x }) => x)),
    ).toBeGreaterThan(0);
    expect(
      Math.max(...lifelines.map(({ to }) => to), ...rows.flatMap(labelsOf).map(({ y }) => y + 4)),
    ).toBeLessThanOrEqual(height);
  });
});

test('rows follow each other in time, and each arrow goes from lane to lane', () => {
  everySequence(({ lanes, rows }) => {
    const places = lanes.map(({ x }) => x);
    const heights = rows.map(({ label }) => label.y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    for (const row of rows) {
      if (row.type !== 'arrow') continue;
      expect(places).toEqual(expect.arrayContaining([row.from, row.to]));
      expect(row.from).not.toBe(row.to);
    }
  });
});

test('users stand beside their clients, and clients before the server', () => {
  const transcript = readTranscript('C2: (connect)\nC1: x\nK2: y\\n\nP2: (exit status 0)');
  expect(layOut(transcript).lanes.map(({ title }) => title)).toEqual([
    'client 1',
    'user 2',
    'client 2',
    'server',
  ]);
  expect(layOut(transcript).rows.map((row) => (row.type === 'note' ? '' : row.detail))).toEqual([
    'client 2: connects',
    'client 1 sends x (78)',
    'client 2 is typed y\\n (79 0A)',
    'client 2: ends with exit status 0',
  ]);
});
