import type { ClauseResult } from '../engine/Result.js';
import { againOf, type Repeatable } from './again.js';
import { explain } from './finding.js';
import { painter } from './text.js';

/** Columns of an explanation where nobody knows how wide the reader's window is. */
const WIDTH = 100;

/** What a clause's report says for a reader, as plain text; `undefined` where there is nothing to explain. */
export function explanationOf(result: ClauseResult, started: Repeatable | undefined): string | undefined {
  if (!result.finding) return result.reason;
  const again = started ? againOf(result, started) : '';
  return explain(result, undefined, again, painter(false), WIDTH).join('\n').trimEnd();
}

/** The same in one line. */
export function summaryOf({ finding, reason, title }: ClauseResult): string {
  if (!finding) return reason?.split('\n')[0] ?? title;
  const { expected, actual } = finding.difference;
  return `expected ${expected.join(' or ')}, but ${actual}`;
}

/** A clause as a list of tests names it. */
export function nameOf({ id, level, title }: ClauseResult): string {
  return `${id} (${level}): ${title}`;
}
