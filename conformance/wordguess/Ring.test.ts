import { expect, test } from 'vitest';
import { Ring } from './Ring.js';

const ring = new Ring([1, 2, 3]);

test('any order is possible until it is seen', () => {
  expect(ring.after(1)).toEqual([2, 3]);
});

test('what has been seen is the order', () => {
  const seen = ring.passing(1, 3)!;
  expect(seen.after(1)).toEqual([3]);
  expect(seen.passing(1, 2)).toBeUndefined();
  // Each player has one before it, and nobody is left out.
  expect(seen.after(3)).toEqual([2]);
  expect(seen.after(2)).toEqual([1]);
});

test('who plays alone comes after itself', () => {
  expect(new Ring([1]).after(1)).toEqual([1]);
});

test('who leaves is passed over', () => {
  const left = ring.passing(1, 2)!.passing(2, 3)!.without(2);
  expect(left.after(1)).toEqual([3]);
  expect(left.players).toEqual([1, 3]);
});
