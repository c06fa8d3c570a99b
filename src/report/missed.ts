import type { Coverage } from '../engine/coverage/Coverage.js';
import { exercisedOf, missedOf, type Missed } from './coverage.js';
import { wrap, type Paint } from './text.js';

/** Characters in the column of what was not brought about; what is longer has a line of its own. */
const WIDEST = 40;
const INDENT = 4;

/**
 * What of the protocol was brought about, for a terminal: a line, and in detail what was not, with the reasons beside.
 *
 * @param detailed - whether that is shown too
 */
export function* describeCoverage(
  coverage: Coverage,
  detailed: boolean,
  paint: Paint,
  width: number,
): Generator<string> {
  for (const text of wrap(`exercised  ${exercisedOf(coverage)}`, width)) yield paint('dim', text);
  if (!detailed) return;
  yield '';
  const kinds = missedOf(coverage);
  if (kinds.length === 0) {
    yield 'Nothing was left out.';
    return;
  }
  yield paint('bold', 'Not exercised');
  for (const kind of kinds) yield* describeKind(kind, paint, width);
  yield '';
  yield* wrap('More scenarios may reach more of it: --runs 100, for example.', width);
}

function* describeKind({ heading, entries }: Missed, paint: Paint, width: number): Generator<string> {
  yield '';
  yield `  ${heading}`;
  const column =
    2 + Math.max(...entries.map(({ what }) => what.length).filter((length) => length <= WIDEST), 0);
  for (const { what, reason } of entries) {
    const lines = wrap(reason, Math.max(width - INDENT - column, 20));
    const isLong = what.length > WIDEST;
    if (isLong) yield `${''.padEnd(INDENT)}${what}`;
    for (const [index, line] of lines.entries()) {
      const left = index === 0 && !isLong ? what : '';
      yield `${''.padEnd(INDENT)}${left.padEnd(column)}${paint('dim', line)}`;
    }
  }
}
