import { beforeAll, describe, expect, test } from 'vitest';
import { killMatrix, type KillMatrix } from '../src/engine/killMatrix.js';
import { matrixFlaws } from '../src/engine/matrixFlaws.js';
import { proofs, suites } from './index.js';

/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const LIMIT = 300_000;

const all = await Promise.all(
  Object.values(proofs)
    .flatMap((roles) => Object.values(roles))
    .map((load) => load()),
);

test('every suite is proven', () => {
  const roles = (table: Readonly<Record<string, object>>) =>
    Object.entries(table).map(([protocol, byRole]) => [protocol, Object.keys(byRole)]);
  expect(roles(proofs)).toEqual(roles(suites));
});

describe.each(all)('the checks of a $protocol $role', (proof) => {
  let matrix: KillMatrix;
  beforeAll(async () => {
    matrix = await killMatrix(proof);
  }, LIMIT);

  test('catch all mutants but those that are rightly not caught; each check catches one', () => {
    expect(matrixFlaws(proof, matrix)).toEqual([]);
  });

  test('show for each mutant that they catch how it goes wrong', () => {
    const findings = matrix.mutants.flatMap(({ results }) => results.flatMap(({ finding }) => finding ?? []));
    expect(findings.length).toBeGreaterThan(matrix.mutants.length / 2);
    expect(findings.filter(({ transcript }) => transcript.length === 0)).toEqual([]);
  });
});
