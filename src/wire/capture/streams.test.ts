import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pcap } from '../../../test/captureFiles.js';
import { packet, type SegmentParts } from '../../../test/packets.js';
import { concat, octetsOf } from '../octets.js';
import { printTranscript } from '../transcript.js';
import type { Captured } from './Capture.js';
import { readCapture } from './readCapture.js';

/** A stream, and what is captured of it: nothing is left out, but it comes in any order that a network makes of it. */
const streams = fc
  .record({
    stream: fc.uint8Array({ minLength: 1, maxLength: 60 }),
    first: fc.oneof(fc.nat(), fc.integer({ min: 2 ** 32 - 60, max: 2 ** 32 - 1 })),
    cuts: fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
    begun: fc.boolean(),
    ended: fc.boolean(),
    delays: fc.array(fc.nat({ max: 6 }), { minLength: 30, maxLength: 30 }),
    twice: fc.array(fc.nat({ max: 9 }), { maxLength: 8 }),
    again: fc.array(fc.record({ from: fc.nat({ max: 59 }), length: fc.nat({ max: 20 }) }), { maxLength: 6 }),
  })
  .map(({ stream, first, cuts, begun, ended, delays, twice, again }) => {
    const borders = [...new Set([0, ...cuts.filter((at) => at < stream.length)])].toSorted((a, b) => a - b);
    const piece = (from: number, to: number): SegmentParts => ({
      side: 'client',
      sequence: first + from,
      octets: stream.subarray(from, to),
    });
    const sent = borders.map((from, index) => ({ parts: piece(from, borders[index + 1] ?? 60), at: index }));
    const repeated = twice.flatMap((at) => sent[at] ?? []);
    const overlapping = again.map(({ from, length }) => ({
      parts: piece(from % stream.length, (from % stream.length) + length),
      at: from % 9,
    }));
    const captured = [...sent, ...repeated, ...overlapping].map(({ parts, at }, index) => ({
      parts,
      when: at + delays[index]!,
    }));
    if (begun)
      captured.push({ parts: { side: 'client', sequence: first - 1, flags: 'S' }, when: delays[29]! });
    // A SYN that is captured behind the end would begin another conversation.
    const end = begun ? delays[29]! + delays[28]! : delays[28]!;
    if (ended)
      captured.push({ parts: { side: 'client', sequence: first + stream.length, flags: 'FA' }, when: end });
    const inOrder = captured.toSorted((a, b) => a.when - b.when).map(({ parts }) => parts);
    return { stream, captured: inOrder, begun, ended };
  });

test('any segments of a stream, out of order, twice, and over one another, give the stream', () => {
  fc.assert(
    fc.property(streams, ({ stream, captured, begun, ended }) => {
      const conversation = only(captured);
      expect(conversation).toMatchObject({ fromStart: begun, lost: 0, client: { port: 40_000 } });
      const { transcript } = conversation;
      expect(streamOf(conversation)).toEqual([...stream]);
      expect(transcript.filter(({ type }) => type === 'end').length).toBe(ended ? 1 : 0);
      if (ended) expect(transcript.at(-1)).toEqual({ side: 'client', peer: 1, type: 'end' });
    }),
    { numRuns: 1000 },
  );
});

test('what is not captured is counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ length: fc.integer({ min: 1, max: 9 }), captured: fc.boolean() })),
      fc.nat(),
      (pieces, first) => {
        const segments: SegmentParts[] = [{ side: 'client', sequence: first - 1, flags: 'S' }];
        let at = first;
        let lost = 0;
        for (const { length, captured } of pieces) {
          if (captured) segments.push({ side: 'client', sequence: at, octets: new Uint8Array(length) });
          else lost += length;
          at += length;
        }
        segments.push({ side: 'client', sequence: at, flags: 'FA' });
        const conversation = only(segments);
        expect(conversation.lost).toBe(lost);
        expect(streamOf(conversation).length).toBe(at - first - lost);
      },
    ),
  );
});

test('segments in order are the steps', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ side: fc.constantFrom('client', 'server'), octets: fc.uint8Array({ minLength: 1 }) }),
      ),
      fc.nat(),
      fc.nat(),
      (said, client, server) => {
        const next = { client, server };
        const segments: SegmentParts[] = [{ side: 'client', sequence: client - 1, flags: 'S' }];
        for (const { side, octets } of said) {
          segments.push({ side, sequence: next[side], octets });
          next[side] += octets.length;
        }
        expect(only(segments).transcript).toEqual(said.map((each) => ({ ...each, peer: 1, type: 'octets' })));
      },
    ),
  );
});

test.each<readonly [string, readonly SegmentParts[], string]>([
  [
    'what comes late is read when it is there',
    [
      data('client', 103, 'd\n'),
      data('server', 500, 'before'),
      data('client', 100, 'abc'),
      data('server', 506, 'after'),
    ],
    'S: before\nC: abc\nC: d\\n\nS: after\n',
  ],
  [
    'what never comes does not hold up the rest',
    [data('client', 100, 'a'), data('server', 500, 'x'), data('client', 102, 'c'), data('server', 501, 'y')],
    'C: a\nS: x\nC: c\nS: y\n',
  ],
  [
    'what was captured first counts where segments differ',
    [data('client', 100, 'abc'), data('client', 101, 'XYZ'), data('client', 99, '12345')],
    'C: 1\nC: abc\nC: Z\n',
  ],
  [
    'the end comes after what was sent before it',
    [{ side: 'client', sequence: 103, flags: 'FA' }, data('server', 500, 'x'), data('client', 100, 'abc')],
    'S: x\nC: abc\nC: (end)\n',
  ],
  [
    'the last segment may carry the end',
    [
      { ...data('client', 100, 'abc'), flags: 'FA' },
      { ...data('client', 100, 'abc'), flags: 'FA' },
    ],
    'C: abc\nC: (end)\n',
  ],
  [
    'an end that is captured twice has come with the first',
    [
      { side: 'client', flags: 'FA', sequence: 100 },
      data('server', 500, 'x'),
      { side: 'client', flags: 'FA', sequence: 100 },
    ],
    'C: (end)\nS: x\n',
  ],
  [
    'nothing is read behind the end',
    [{ ...data('client', 100, 'abc'), flags: 'FA' }, data('client', 102, 'cdef'), data('client', 107, 'g')],
    'C: abc\nC: (end)\n',
  ],
  [
    'the text of a reset is no part of the stream',
    [data('client', 100, 'abc'), { ...data('server', 500, 'why'), flags: 'RA' }],
    'C: abc\nS: (reset)\n',
  ],
  [
    'a probe of a connection that is still there says nothing',
    [{ side: 'client', sequence: 99, flags: 'S' }, data('client', 100, 'abc'), data('client', 102, '\0')],
    'C: abc\n',
  ],
  [
    'octets may come with SYN',
    [
      { ...data('client', 99, 'abc'), flags: 'S' },
      { side: 'server', sequence: 499, flags: 'SA' },
      data('client', 103, 'd'),
    ],
    'C: abc\nC: d\n',
  ],
  [
    'what stands before the beginning is no part of the stream',
    [{ side: 'client', sequence: 99, flags: 'S' }, data('client', 98, 'XYabc')],
    'C: abc\n',
  ],
])('%s', (_, segments, shown) => {
  expect(printTranscript(only([{ side: 'client', sequence: 100 }, ...segments]).transcript)).toBe(shown);
});

test('a new SYN between the same ports begins another conversation', () => {
  const first: SegmentParts[] = [{ side: 'client', sequence: 99, flags: 'S' }, data('client', 100, 'a')];
  const second: SegmentParts[] = [
    { side: 'client', sequence: 4_000_000, flags: 'S' },
    data('client', 4_000_001, 'b'),
  ];
  const { conversations } = readCapture(captureOf([...first, first[0]!, ...second, second[0]!]));
  expect(conversations.map(({ transcript }) => printTranscript(transcript))).toEqual(['C: a\n', 'C: b\n']);
});

test('a SYN after the end of what was captured from its midst on begins another conversation', () => {
  const { conversations } = readCapture(
    captureOf([
      { ...data('client', 100, 'a'), flags: 'FA' },
      { side: 'client', sequence: 110, flags: 'S' },
      data('client', 111, 'b'),
    ]),
  );
  expect(conversations.map(({ transcript }) => printTranscript(transcript))).toEqual([
    'C: a\nC: (end)\n',
    'C: b\n',
  ]);
});

test.each([
  ['who sends SYN', [{ side: 'client', flags: 'S', clientPort: 80 }], true],
  ['who is answered with SYN', [{ side: 'server', flags: 'SA', clientPort: 80 }], true],
  ['who has the higher port', [data('server', 0, 'x')], false],
] as const)('the client is %s', (_, [parts], fromStart) => {
  const clientPort = 'clientPort' in parts ? parts.clientPort : 40_000;
  expect(only([parts])).toMatchObject({
    client: { port: clientPort, address: '10.0.0.1' },
    server: { port: 20_002, address: '10.0.0.2' },
    fromStart,
  });
});

test('a segment far from all others is passed over', () => {
  const octets = captureOf([
    data('client', 100, 'a'),
    data('client', 2 ** 31, 'x'),
    data('client', 101, 'b'),
  ]);
  expect(readCapture(octets)).toMatchObject({ passedOver: 1, conversations: [{ lost: 0 }] });
});

test('a lone acknowledgement is no conversation', () => {
  expect(readCapture(captureOf([{ side: 'client' }]))).toEqual({ conversations: [], passedOver: 0 });
});

function data(side: 'client' | 'server', sequence: number, text: string): SegmentParts {
  return { side, sequence, octets: octetsOf(text) };
}

function captureOf(segments: readonly SegmentParts[]): Uint8Array {
  return pcap(segments.map((parts) => packet(parts)));
}

function only(segments: readonly SegmentParts[]): Captured {
  const { conversations } = readCapture(captureOf(segments));
  expect(conversations.length).toBe(1);
  return conversations[0]!;
}

function streamOf({ transcript }: Captured): number[] {
  return [...concat(transcript.flatMap((step) => ('octets' in step ? [step.octets] : [])))];
}
