import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slowdownOf } from './slowdownOf.js';

const LENGTHS = [1000, 2000, 4000, 8000, 16_000];

function timed(time: (octets: number) => number, lengths: readonly number[] = LENGTHS) {
  return lengths.map((octets) => ({ octets, milliseconds: time(octets) }));
}

test('a time that grows with the square of the length is a slow-down, told by its ends', () => {
  expect(slowdownOf(timed((octets) => octets ** 2 / 200_000))).toEqual([
    { octets: 1000, milliseconds: 5 },
    { octets: 16_000, milliseconds: 1280 },
  ]);
});

test('a time that grows as the length does is none, however slow the program is', () => {
  const pace = fc.double({ min: 1e-4, max: 10, noNaN: true });
  const start = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(pace, start, (each, before) => {
      expect(slowdownOf(timed((octets) => before + each * octets))).toBeUndefined();
    }),
  );
});

test('as long as nobody notices it, it hurts nobody', () => {
  expect(slowdownOf(timed((octets) => octets ** 2 / 2_000_000))).toBeUndefined();
});

test('of several times for one length the shortest counts: a program may be disturbed', () => {
  const disturbed = [...timed((octets) => octets / 100), { octets: 16_000, milliseconds: 5000 }];
  expect(slowdownOf(disturbed)).toBeUndefined();
  expect(slowdownOf([...disturbed, ...disturbed])).toBeUndefined();
});

test('lengths that are nearly the same say nothing', () => {
  expect(
    slowdownOf([
      { octets: 8000, milliseconds: 1 },
      { octets: 16_000, milliseconds: 900 },
    ]),
  ).toBeUndefined();
  expect(slowdownOf([{ octets: 16_000, milliseconds: 900 }])).toBeUndefined();
  expect(slowdownOf([])).toBeUndefined();
});

test('the order in which they were timed makes no difference', () => {
  const times = timed((octets) => octets ** 2 / 200_000);
  expect(slowdownOf(times.toReversed())).toEqual(slowdownOf(times));
});
