import { describe, expect, test } from 'vitest';
import { falseAlarms } from '../src/engine/liberties/Gate.js';
import { gates, suites } from './index.js';

/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const LIMIT = 300_000;
/** Random combinations for each role. `npm run liberties` takes a thousand for each suite. */
const COMBINATIONS = { client: 40, server: 8, pair: 0 };

const all = await Promise.all(
  Object.values(gates)
    .flatMap((roles) => Object.values(roles))
    .map((load) => load()),
);

test('there is a gate for the server, and for the client that is checked, of each protocol', () => {
  const rolesOf = (table: Readonly<Record<string, object>>) =>
    Object.entries(table).map(([protocol, roles]) => [
      protocol,
      Object.keys(roles).filter((role) => role !== 'pair'),
    ]);
  expect(rolesOf(gates)).toEqual(rolesOf(suites));
});

describe.each(all)('the checks of a $protocol $role', (gate) => {
  // Another seed each time, so that the combinations of many runs add up; it stands in what is reported.
  const seed = Math.floor(Math.random() * 2 ** 30);

  test('blame no sound program for its liberties', { timeout: LIMIT }, async () => {
    const alarms = await falseAlarms(gate, COMBINATIONS[gate.role as keyof typeof COMBINATIONS], seed);
    expect(alarms.map(({ taken, seed: run, results }) => ({ taken, run, results }))).toEqual([]);
  });
});
