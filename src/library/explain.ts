import type { ClauseResult } from '../engine/Result.js';
import { explanationOf } from '../report/plain.js';
import type { Checked } from './Checked.js';

/**
 * What is to be said about a clause, as the report on a terminal says it, without colours: the sentence, what was
 * expected, what came, the usual cause, the shortest conversation that shows it, and the command that shows it again.
 * Where there is no such finding it is the reason of the verdict, what was observed, or nothing at all.
 *
 * @param checked - the run that the result is of
 *
 * @example
 * ```ts
 * import { checkServer, explain } from 'assay';
 *
 * const checked = await checkServer('NAME', { reference: 'one-shot' }, { variant: 'concurrent' });
 * const text = checked.results.map((result) => explain(result, checked)).join('\n');
 * console.log(text.includes('expected')); // true
 * ```
 */
export function explain(result: ClauseResult, checked: Pick<Checked, 'commandLine' | 'seed'>): string {
  return explanationOf(result, checked) ?? result.observation ?? '';
}
