import { describe, expect, test } from 'vitest';
import { pointsIn } from './results.js';

const names = ['Anna', 'Bert'];
const points = (lines: readonly string[], name: string) => pointsIn(lines, name, names);

describe('the points of a player', () => {
  test.each([
    [['Anna: 12', 'Bert: 0'], [12], [0]],
    [
      ['1. Anna 12', '2. Bert 0'],
      [1, 12],
      [2, 0],
    ],
    [['Anna 12, Bert 0'], [12], [12, 0]],
    [['12 Anna, 0 Bert'], [12, 0], [0]],
    [['ANNA has 12 points', 'BERT has none: 0'], [12], [0]],
    [['Anna', '12', 'Bert', '0'], [12], [12, 0]],
  ])('are read from %j', (lines, anna, bert) => {
    expect(points(lines, 'Anna')).toEqual({ type: 'points', points: anna });
    expect(points(lines, 'Bert')).toEqual({ type: 'points', points: bert });
  });

  test('are not there where the name is not', () => {
    expect(points(['Anna: 12'], 'Bert')).toEqual({ type: 'unnamed' });
  });

  test('are not a part of another number, or of a word', () => {
    expect(points(['Anna: 1.5 of v2'], 'Anna')).toEqual({ type: 'points', points: [] });
  });
});
