import { expect, test } from 'vitest';
import { rowOf, sampleMatrix, sampleProof } from '../../test/sampleMatrix.js';
import type { Row } from './killMatrix.js';
import { matrixFlaws, reasonFor } from './matrixFlaws.js';

/** The sample with another row in the place of that of the same program. */
function withRow(row: Row) {
  const replace = (rows: readonly Row[]) =>
    rows.map((each) => (each.name === row.name && each.variant === row.variant ? row : each));
  return { references: replace(sampleMatrix.references), mutants: replace(sampleMatrix.mutants) };
}

test('a matrix that shows what it has to show has none', () => {
  expect(matrixFlaws(sampleProof, sampleMatrix)).toEqual([]);
});

test('the reference is accused', () => {
  expect(matrixFlaws(sampleProof, withRow(rowOf('lines', 'reference', 'pass', 'warn')))).toEqual([
    { where: 'lines · reference', problem: 'example/answer/2: warn' },
  ]);
});

test('a mutant survives without a reason', () => {
  expect(matrixFlaws({ ...sampleProof, excuses: [] }, sampleMatrix)).toEqual([
    { where: 'lines · is slow', problem: 'no check catches it, and nothing says why' },
    { where: 'chunks · is slow', problem: 'no check catches it, and nothing says why' },
  ]);
});

test('a mutant that could not be tested is not caught', () => {
  const row = rowOf('chunks', 'is silent', 'untestable', 'flaky', 'not-applicable', 'not-applicable');
  expect(matrixFlaws(sampleProof, withRow(row))).toEqual([
    { where: 'chunks · is silent', problem: 'no check catches it, and nothing says why' },
    { where: 'chunks · example/answer/1', problem: 'its check catches no mutant' },
  ]);
});

test('an excuse is stale', () => {
  expect(matrixFlaws(sampleProof, withRow(rowOf('chunks', 'is slow', 'fail')))).toEqual([
    { where: 'chunks · is slow', problem: 'is excused, but example/answer/1 caught it' },
  ]);
  const excuses = [{ reason: 'No.', mutants: ['is gone'] }];
  expect(
    matrixFlaws({ ...sampleProof, excuses: [...sampleProof.excuses, ...excuses] }, sampleMatrix),
  ).toEqual([
    { where: 'lines · is gone', problem: 'is in a table, and there is no such mutant' },
    { where: 'chunks · is gone', problem: 'is in a table, and there is no such mutant' },
  ]);
});

test('an excuse is for a variant that there is not', () => {
  const excuses = [...sampleProof.excuses, { reason: 'No.', variants: ['words'], mutants: ['shouts'] }];
  expect(matrixFlaws({ ...sampleProof, excuses }, sampleMatrix)).toEqual([
    { where: 'words · shouts', problem: 'is in a table, and there is no such mutant' },
  ]);
});

test('a mutant is blamed for another clause too, or for none', () => {
  expect(matrixFlaws(sampleProof, withRow(rowOf('lines', 'shouts', 'fail', 'warn')))).toEqual([
    {
      where: 'lines · shouts',
      problem: 'should be blamed for example/answer/2, not for example/answer/1, example/answer/2',
    },
  ]);
});

test('a check catches nothing, or not as strongly as its clause binds', () => {
  const blame = sampleProof.blame.slice(0, 1);
  expect(
    matrixFlaws({ ...sampleProof, blame }, withRow(rowOf('lines', 'keeps CR', 'pass', 'pass', 'warn'))),
  ).toEqual(
    [
      { where: 'lines · example/line/1', problem: 'its check catches no mutant' },
      { where: 'chunks · keeps CR', problem: 'no check catches it, and nothing says why' },
    ].toReversed(),
  );
});

test('a check fails itself', () => {
  const row = rowOf('lines', 'is slow', 'error');
  expect(matrixFlaws(sampleProof, withRow(row))).toEqual([
    { where: 'lines · is slow', problem: 'example/answer/1: the check itself failed' },
  ]);
});

test('a mutant needs no excuse where it is not bound by what it breaks', () => {
  const [keepsCr, slow] = sampleMatrix.mutants.slice(6);
  expect(reasonFor(sampleProof, sampleMatrix, keepsCr!)).toBe('It is not bound by what this breaks.');
  expect(reasonFor(sampleProof, sampleMatrix, slow!)).toBe('Nothing is said about time.');
  expect(reasonFor(sampleProof, sampleMatrix, sampleMatrix.mutants[0]!)).toBeUndefined();
});
