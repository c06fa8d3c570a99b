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

test('what breaks most stands first; of those alike, what has most warnings, is undecided, or comes first by its name', () => {
  const { rows } = matrix({
    sound: sampleRunOf(palindrome),
    also: sampleRunOf(palindrome),
    late: sampleRunOf(palindrome, { verdicts: { 2: 'inconclusive' } }),
    aborted: sampleRunOf(palindrome, { aborted: { reason: 'It was late.', after: 3 } }),
    warned: sampleRunOf(palindrome, { verdicts: { 4: 'warn' } }),
    failed: sampleRunOf(palindrome, { verdicts: { 0: 'fail' } }),
    both: sampleRunOf(palindrome, { verdicts: { 0: 'warn', 4: 'warn' } }),
  });
  expect(rows.map(({ report }) => report.name)).toEqual([
    'failed',
    'both',
    'warned',
    'aborted',
    'late',
    'also',
    'sound',
  ]);
});

test('a column is what somebody breaks, or what could not be decided', () => {
  const { columns, rows } = matrix({
    one: sampleRunOf(palindrome, { verdicts: { 1: 'fail', 6: 'warn', 7: 'untestable' } }),
    two: sampleRunOf(palindrome, { verdicts: { 1: 'warn' }, aborted: { reason: 'It was late.', after: 2 } }),
  });
  expect(columns.map(({ clause, broken, warnings }) => [clause, broken, warnings])).toEqual([
    [clauses[1], 1, 1],
    [clauses[6], 0, 1],
    [clauses[7], 0, 0],
  ]);
  expect(rows.map(({ cells }) => cells.map((result) => result?.verdict))).toEqual([
    ['fail', 'warn', 'untestable'],
    ['warn', undefined, undefined],
  ]);
});

test('all other clauses hold, leave a choice, or were asked of nobody', () => {
  const { columns, folded } = matrix({
    one: sampleRunOf(palindrome, {
      verdicts: { 0: 'fail', 1: 'not-applicable', 2: 'not-applicable', 8: 'observed' },
    }),
    two: sampleRunOf(palindrome, { verdicts: { 1: 'not-applicable', 8: 'not-applicable' } }),
  });
  expect(columns.map(({ clause }) => clause)).toEqual([clauses[0]]);
  expect(folded).toEqual({
    holding: clauses.filter((_, index) => ![0, 1, 8].includes(index)),
    open: [clauses[8]],
    unasked: [clauses[1]],
  });
});

test('sums tell what holds, what is broken, and what nobody knows', () => {
  const verdicts = { 0: 'fail', 1: 'warn', 2: 'flaky', 3: 'untestable', 4: 'error', 5: 'observed' } as const;
  const { rows } = matrix({ one: sampleRunOf(palindrome, { verdicts }) });
  expect(rows[0]!.sums).toEqual({ holding: clauses.length - 6, broken: 1, warnings: 1, undecided: 3 });
});

test('the first clause of each section is marked', () => {
  const all = Object.fromEntries(clauses.map((_, index) => [index, 'untestable'] as const));
  const { columns } = matrix({ one: sampleRunOf(palindrome, { verdicts: all }) });
  const firsts = columns.filter(({ isFirst }) => isFirst).map(({ clause }) => clause.id.split('/')[1]);
  expect(firsts).toEqual([...new Set(clauses.map(({ id }) => id.split('/')[1]))]);
});
