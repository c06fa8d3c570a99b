import type { ClauseResult, Verdict } from '../engine/Result.js';
import { count } from './text.js';

/** The sign of each verdict, so that colour is never needed to tell them apart. */
export const MARKS: Readonly<Record<Verdict, string>> = {
  pass: '✔',
  fail: '✘',
  warn: '!',
  observed: '·',
  flaky: '~',
  inconclusive: '?',
  untestable: '?',
  'not-applicable': '-',
  error: '✘',
};

/** Whether there is something to explain. */
export function isWrong({ verdict }: ClauseResult): boolean {
  return ['warn', 'flaky', 'inconclusive', 'untestable', 'error', 'fail'].includes(verdict);
}

/** How many clauses have got this verdict. */
export function tally(results: readonly ClauseResult[], ...verdicts: readonly Verdict[]): number {
  return results.filter(({ verdict }) => verdicts.includes(verdict)).length;
}

/** What is said of the program as a whole. */
export function conclude(exitStatus: 0 | 1 | 2, results: readonly ClauseResult[]): string {
  if (exitStatus === 1) return 'It does not conform.';
  if (exitStatus === 2) return 'It could not be decided.';
  return tally(results, 'warn') > 0 ? 'It conforms, with warnings.' : 'It conforms.';
}

/** The numbers of a run: clauses by verdict, scenarios, time. */
export function numbersOf(results: readonly ClauseResult[], milliseconds: number): string[] {
  const asked = results.length - tally(results, 'observed', 'not-applicable');
  const untested = tally(results, 'untestable', 'error');
  const undecided = tally(results, 'inconclusive');
  return [
    `${tally(results, 'pass')} of ${count(asked, 'clause')} ${asked === 1 ? 'holds' : 'hold'}`,
    ...(tally(results, 'fail') > 0 ? [`${tally(results, 'fail')} broken`] : []),
    ...(tally(results, 'warn') > 0 ? [count(tally(results, 'warn'), 'warning')] : []),
    ...(tally(results, 'flaky') > 0 ? [`${tally(results, 'flaky')} flaky`] : []),
    ...(untested > 0 ? [`${untested} not testable`] : []),
    ...(undecided > 0 ? [`${undecided} undecided`] : []),
    effortOf(results, milliseconds),
  ];
}

/** How much was tried, and how long that took. */
export function effortOf(results: readonly ClauseResult[], milliseconds: number): string {
  // The runs of a program are judged against all clauses.
  const isRun = results.some(({ role }) => role === 'program');
  const runs = isRun
    ? Math.max(...results.map((result) => result.runs))
    : results.reduce((sum, result) => sum + result.runs, 0);
  return `${count(runs, isRun ? 'run' : 'scenario')} in ${(milliseconds / 1000).toFixed(1)} s`;
}
