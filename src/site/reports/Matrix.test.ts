import { expect, test } from 'vitest';
import { sampleRunOf } from '../../../test/sampleCheck.js';
import { protocols } from '../../protocols/index.js';
import type { Run } from '../../report/Run.js';
import { matrixOf } from './Matrix.js';
import { shownReports } from './shownReports.js';

const palindrome = await protocols['palindrome']!();
const clauses = palindrome.clauses.filter(({ role }) => role === 'server');

function matrix(runs: Readonly<Record<string, Run>>) {
  const sources = Object.entries(runs).map(([name, run]) => ({ name, run }));
  return matrixOf(palindrome.clauses, 'server', shownReports(sources));
}

test('what breaks most stands first; of those alike, what breaks a MUST, is undecided, or comes first by its name', () => {
  const { rows } = matrix({
    sound: sampleRunOf(palindrome),
    also: sampleRunOf(palindrome),
    late: sampleRunOf(palindrome, { verdicts: { 2: 'inconclusive' } }),
    aborted: sampleRunOf(palindrome, { aborted: { reason: 'It was late.', after: 3 } }),
    warned: sampleRunOf(palindrome, { verdicts: { 4: 'warn' } }),
    failed: sampleRunOf(palindrome, { verdicts: { 0: 'fail' } }),
    worst: sampleRunOf(palindrome, { verdicts: { 0: 'warn', 4: 'warn' } }),
  });
  expect(rows.map(({ report }) => report.name)).toEqual([
    'worst',
    'failed',
    'warned',
    'aborted',
    'late',
    'also',
    'sound',
  ]);
});

test('a clause that holds for all that were asked for it is no column', () => {
  const { columns, holding, rows } = matrix({
    one: sampleRunOf(palindrome, { verdicts: { 1: 'fail', 3: 'not-applicable', 6: 'warn' } }),
    two: sampleRunOf(palindrome, { verdicts: { 1: 'warn' }, aborted: { reason: 'It was late.', after: 2 } }),
  });
  expect(columns.map(({ clause, broken }) => [clause, broken])).toEqual([
    [clauses[1], 2],
    [clauses[3], 0],
    [clauses[6], 1],
  ]);
  expect(holding).toEqual(clauses.filter((_, index) => ![1, 3, 6].includes(index)));
  expect(rows.map(({ cells }) => cells.map((result) => result?.verdict))).toEqual([
    ['fail', 'not-applicable', 'warn'],
    ['warn', undefined, undefined],
  ]);
});

test('sums tell what holds, what is broken, and what nobody knows', () => {
  const verdicts = { 0: 'fail', 1: 'warn', 2: 'flaky', 3: 'untestable', 4: 'error', 5: 'observed' } as const;
  const { rows } = matrix({ one: sampleRunOf(palindrome, { verdicts }) });
  expect(rows[0]!.sums).toEqual({ holding: clauses.length - 6, broken: 2, undecided: 3 });
});

test('the first clause of each section is marked', () => {
  const all = Object.fromEntries(clauses.map((_, index) => [index, 'observed'] as const));
  const { columns } = matrix({ one: sampleRunOf(palindrome, { verdicts: all }) });
  const firsts = columns.filter(({ isFirst }) => isFirst).map(({ clause }) => clause.id.split('/')[1]);
  expect(firsts).toEqual([...new Set(clauses.map(({ id }) => id.split('/')[1]))]);
});
