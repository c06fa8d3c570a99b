import type { ClauseResult, Finding } from '../engine/Result.js';
import { describeExit } from '../sut/Subject.js';
import { printable } from '../wire/printable.js';
import { differenceFields } from './differenceFields.js';
import { field } from './field.js';
import { headAndTail } from './headAndTail.js';
import { shortestConversation } from './shortestConversation.js';
import { wrap, type Paint } from './text.js';
import { visible } from './visible.js';

/**
 * Explains what is wrong, in this order: the sentence, what was expected, what came, the usual cause, the shortest
 * conversation, and how to see it again.
 */
export function explain(
  result: ClauseResult,
  number: number | undefined,
  again: string,
  paint: Paint,
  width: number,
): string[] {
  const { finding } = result;
  const strict =
    result.verdict === 'fail' && result.level === 'SHOULD' ? '  (a failure, as the check is strict)' : '';
  const heading = `${number === undefined ? '' : `${number}) `}${result.id}  ${result.level}${result.verdict === 'flaky' ? '  (not every time)' : strict}`;
  return [
    paint(result.verdict === 'warn' ? 'yellow' : 'red', heading),
    ...wrap(result.text, width - 3).map((line) => `   ${paint('bold', line)}`),
    `   ${paint('dim', result.place)}`,
    '',
    ...(finding ? explainFinding(finding, paint, width) : []),
    ...field('again', [again], paint),
    ...(finding?.evidence ? field('by hand', finding.evidence.byHand.split('\n').map(visible), paint) : []),
    '',
  ];
}

function explainFinding(finding: Finding, paint: Paint, width: number): string[] {
  const { difference, hint, diagnosis, exit, errors } = finding;
  const lines = errors.split('\n').filter((line) => line.trim() !== '');
  return [
    ...differenceFields(difference, paint),
    ...(hint === undefined ? [] : field('hint', wrap(hint, width - 14), paint)),
    ...(diagnosis === undefined ? [] : field('known as', [diagnosis], paint)),
    ...(exit ? field('program', [`ended with ${describeExit(exit)}`], paint) : []),
    ...(exit && lines.length > 0 ? field('it printed', headAndTail(lines).map(printable), paint) : []),
    '',
    ...shortestConversation(finding, paint, width),
    '',
  ];
}
