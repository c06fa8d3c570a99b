import { expect, test } from 'vitest';
import type { ClauseResult } from '../Result.js';
import { falseAlarms, type Gate, type Taken } from './Gate.js';

const LIBERTIES = { colour: ['red', 'green', 'blue'], size: ['small', 'large'] } as const;

/** A suite that cannot bear what is large and green. */
function gate(seen: Taken[]): Gate {
  return {
    protocol: 'paint',
    role: 'server',
    liberties: LIBERTIES,
    check(taken) {
      seen.push(taken);
      const verdict = taken['colour'] === 'green' && taken['size'] === 'large' ? 'warn' : 'pass';
      return Promise.resolve([{ id: 'paint/1', verdict } as ClauseResult]);
    },
  };
}

test('each liberty is taken alone, then many at once', async () => {
  const seen: Taken[] = [];
  await falseAlarms(gate(seen), 50, 1);
  expect(seen.slice(0, 3)).toEqual([
    { colour: 'green', size: 'small' },
    { colour: 'blue', size: 'small' },
    { colour: 'red', size: 'large' },
  ]);
  expect(seen).toHaveLength(53);
  expect(new Set(seen.map((taken) => JSON.stringify(taken)))).toHaveLength(6);
});

test('whoever is blamed for a combination is told with the liberties that it takes, and the seed', async () => {
  const seen: Taken[] = [];
  const alarms = await falseAlarms(gate(seen), 50, 1);
  expect(alarms.length).toBeGreaterThan(0);
  for (const { taken, seed, results } of alarms) {
    expect(taken).toEqual({ colour: 'green', size: 'large' });
    expect(seen[seed - 1]).toEqual(taken);
    expect(results).toMatchObject([{ id: 'paint/1', verdict: 'warn' }]);
  }
});
