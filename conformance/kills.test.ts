import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Kills } from '../src/engine/killsByClause.js';
import type { Proof } from '../src/engine/Proof.js';
import { proofs } from './index.js';

/** What was written down when the suites were proven last (`npm run mutants -- --record`). */
const recorded = JSON.parse(readFileSync('conformance/kills.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, Kills>>>
>;
const suites = Object.entries(proofs).flatMap(([protocol, roles]) =>
  Object.entries(roles).map(([role, load]) => ({ suite: `${protocol}/${role}`, load })),
);

test('each suite that has a proof has been written down, and no other one', () => {
  expect(Object.keys(recorded).toSorted()).toEqual(suites.map(({ suite }) => suite).toSorted());
});

describe.each(suites)('what is written down of $suite', ({ suite, load }) => {
  test('is of clauses and mutants that there are', async () => {
    const { clauses, mutants }: Proof = await load();
    const ids = new Set(clauses.map(({ id }) => id));
    const names = new Set(mutants.map(({ name }) => name));
    for (const [clause, kills] of Object.entries(recorded[suite]!)) {
      expect([clause, ids.has(clause)]).toEqual([clause, true]);
      expect([clause, kills.names.filter((name) => !names.has(name))]).toEqual([clause, []]);
      expect(kills.count).toBeLessThanOrEqual(mutants.length);
    }
  });
});
