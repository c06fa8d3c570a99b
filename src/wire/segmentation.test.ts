import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, octetsOf } from './octets.js';
import { segment, type Segmentation } from './segmentation.js';

const strings = (messages: string[], plan: Segmentation) =>
  segment(messages.map(octetsOf), plan).map((octets) => Buffer.from(octets).toString('latin1'));

test.each<[Segmentation, string[]]>([
  [{ type: 'whole' }, ['ab\r\n', 'c\n']],
  [{ type: 'coalesced' }, ['ab\r\nc\n']],
  [{ type: 'octets' }, ['a', 'b', '\r', '\n', 'c', '\n']],
  [{ type: 'line ends' }, ['ab\r', '\nc', '\n']],
  [{ type: 'cuts', at: [0.5, 0, 1] }, ['ab\r', '\nc\n']],
])('%j', (plan, segments) => {
  expect(strings(['ab\r\n', '', 'c\n'], plan)).toEqual(segments);
});

test('characters are cut inside', () => {
  expect(strings(['aд\n'], { type: 'characters' })).toEqual(['a\xd0', '\xb4\n']);
});

test('no plan loses or makes octets, or sends an empty segment', () => {
  const plans = fc.oneof(
    fc.constantFrom<Segmentation>(
      { type: 'octets' },
      { type: 'line ends' },
      { type: 'characters' },
      { type: 'whole' },
      { type: 'coalesced' },
    ),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true })).map((at): Segmentation => ({ type: 'cuts', at })),
  );
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), plans, (messages, plan) => {
      const segments = segment(messages, plan);
      expect(concat([...segments, new Uint8Array(0)])).toEqual(concat([...messages, new Uint8Array(0)]));
      expect(segments.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});
