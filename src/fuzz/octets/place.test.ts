import { expect, test } from 'vitest';
import { octetsOf, textOf } from '../../wire/octets.js';
import { put } from './place.js';

test.each([
  ['abcd', 1, 3, 'XY', 9, 'aXYd'],
  ['abcd', 2, 2, 'XY', 5, 'abXYc'],
  ['abcd', 4, 4, 'XY', 5, 'abcXY'],
  ['abcd', 2, 2, 'XYZ', 2, 'XY'],
  ['', 0, 0, 'X', 1, 'X'],
])('in %j, the part from %i to %i becomes %j, of at most %i: %j', (text, from, to, others, longest, made) => {
  expect(textOf(put(octetsOf(text), { from, to }, octetsOf(others), longest))).toBe(made);
});

test('what stands in front is cut between characters, so that what comes in completes none', () => {
  const made = put(octetsOf('дд'), { from: 4, to: 4 }, Uint8Array.of(0x80), 4);
  expect(made).toEqual(Uint8Array.of(...octetsOf('д'), 0x80));
});
