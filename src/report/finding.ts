import type { ClauseResult, Finding } from '../engine/Result.js';
import { describeExit } from '../sut/Subject.js';
import { escapeEach, hex } from '../wire/escape.js';
import { printable } from '../wire/printable.js';
import { columnsOf } from '../wire/columns.js';
import { drawConversation } from './conversation.js';
import { abbreviate } from './steps.js';
import { visible } from './visible.js';
import { wrap, type Paint } from './text.js';

/** Octets of an actual answer that are shown before and after the wrong one. */
const AROUND = 24;
/** Lines of what the program printed that are shown, from the beginning and from the end. */
const ERROR_LINES = 4;

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
  const { difference, hint, diagnosis, reproduced, exit, errors } = finding;
  const lines = errors.split('\n').filter((line) => line.trim() !== '');
  return [
    ...field(
      'expected',
      difference.expected.flatMap((each, index) => (index > 0 ? [`or ${each}`] : [each])),
      paint,
    ),
    ...field('actual', actualOf(finding, paint), paint),
    ...(hint === undefined ? [] : field('hint', wrap(hint, width - 14), paint)),
    ...(diagnosis === undefined ? [] : field('known as', [diagnosis], paint)),
    ...(exit ? field('program', [`ended with ${describeExit(exit)}`], paint) : []),
    ...(exit && lines.length > 0 ? field('it printed', headAndTail(lines).map(printable), paint) : []),
    '',
    `   ${paint('dim', `shortest conversation found (went wrong ${reproduced.times} of ${reproduced.of} times)`)}`,
    ...drawConversation(finding.transcript, width - 5).map(
      (line, index) => `     ${index === 0 ? paint('dim', line) : line}`,
    ),
    '',
  ];
}

function actualOf({ difference: { actual, octets, offset } }: Finding, paint: Paint): string[] {
  if (!octets || octets.length === 0) return [actual];
  const wrong = offset ?? octets.length;
  const before = escapeEach(octets.subarray(0, Math.min(wrong, octets.length)));
  const after = escapeEach(octets.subarray(wrong));
  const lead = before.length > AROUND ? `…${before.slice(-AROUND).join('')}` : before.join('');
  const rest = after.length > AROUND ? `${after.slice(0, AROUND).join('')}…` : after.join('');
  const caret = offset === undefined ? [] : [`${''.padEnd(columnsOf(lead))}${paint('red', '^')} ${actual}`];
  const shownHex = abbreviate(
    hex(octets)
      .split(' ')
      .map((pair) => `${pair} `),
    72,
  ).trim();
  return [`${lead}${rest}   ${paint('dim', shownHex)}`, ...(caret.length > 0 ? caret : [actual])];
}

function field(name: string, lines: readonly string[], paint: Paint): string[] {
  return lines.map(
    (line, index) => `   ${index === 0 ? paint('dim', name.padEnd(10)) : ''.padEnd(10)} ${line}`,
  );
}

/** The cause may stand at either end: Python names the error last, Node first. */
function headAndTail(lines: readonly string[]): readonly string[] {
  if (lines.length <= 2 * ERROR_LINES) return lines;
  return [...lines.slice(0, ERROR_LINES), '…', ...lines.slice(-ERROR_LINES)];
}
