import { beforeAll, describe, expect, test } from 'vitest';
import { matrixFlaws } from '../src/engine/matrixFlaws.js';
import { programSuites, proofs, suites } from './index.js';
import { provenSuites } from './proving/provenSuites.js';
import { proveInParallel, type Proven } from './proving/proveInParallel.js';

/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const LIMIT = 900_000;

/** Threads run what is compiled: `npm test` builds it first. */
const WORKER = new URL('../dist/conformance/proving/worker.js', import.meta.url);

/**
 * Whether a mutant survives that should not is all that is asked here; `npm run mutants` shows all. Of those that are
 * rightly not caught, others are tried each time.
 */
const ONE_IN = 8;
const spotCheck = { oneIn: ONE_IN, turn: Math.floor(Math.random() * ONE_IN) };

const all = provenSuites();
const proven: Proven[] = [];

beforeAll(async () => {
  for await (const each of proveInParallel(all, WORKER, spotCheck)) proven.push(each);
}, LIMIT);

test('every suite is proven', () => {
  const roles = (table: Readonly<Record<string, object>>) =>
    Object.entries(table).map(([protocol, byRole]) => [protocol, Object.keys(byRole)]);
  const programs = Object.keys(programSuites).map((protocol) => [protocol, ['program']]);
  expect(roles(proofs)).toEqual([...roles(suites), ...programs]);
});

describe.each(all.map((suite, at) => ({ ...suite, at })))('the checks of a $protocol $role', ({ at }) => {
  test('catch all mutants but those that are rightly not caught; each check catches one', () => {
    const { proof, matrix } = proven[at]!;
    expect(matrixFlaws(proof, matrix), `turn ${spotCheck.turn}`).toEqual([]);
  });

  test('show for each mutant that they catch how it goes wrong', () => {
    const { mutants } = proven[at]!.matrix;
    const shown = mutants.flatMap(({ results }) => results.flatMap(({ shownBy }) => shownBy ?? []));
    expect(shown.length).toBeGreaterThan(mutants.length / 2);
    expect(shown.filter((steps) => steps === 0)).toEqual([]);
  });
});
