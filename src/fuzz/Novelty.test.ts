import { expect, test } from 'vitest';
import { Novelty } from './Novelty.js';

test('what was seen once is not new any more', () => {
  const novelty = new Novelty();
  expect(novelty.add(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(novelty.add(['b', 'c'])).toEqual(['c']);
  expect(novelty.size).toBe(3);
});

test('of one case only some features count, and the others are new the next time', () => {
  const novelty = new Novelty();
  const many = Array.from({ length: 30 }, (_, at) => `${at}`);
  const first = novelty.add(many);
  expect(first.length).toBeLessThan(30);
  expect(novelty.add(many)).toEqual(many.slice(first.length, 2 * first.length));
});

test('a program that says something new all the time fills no memory', () => {
  const novelty = new Novelty();
  let at = 0;
  const more = () => novelty.add(Array.from({ length: 10 }, () => `${at++}`));
  while (at < 100_000 && more().length > 0);
  expect(at).toBeLessThan(100_000);
  expect(more()).toEqual([]);
});
