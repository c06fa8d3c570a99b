import type { CrashReport } from './CrashReport.js';
import { javaReports } from './javaReports.js';
import { nodeReports } from './nodeReports.js';
import { otherReports } from './otherReports.js';
import { printedLines } from './printedLines.js';
import { pythonReports } from './pythonReports.js';
import { sanitizerReports } from './sanitizerReports.js';

/** All reports of errors in what a program printed, in the order in which they begin. */
export function crashReports(text: string): readonly CrashReport[] {
  if (!SIGN.test(text)) return [];
  return parts(printedLines(text)).flatMap(({ from, lines }) =>
    READERS.flatMap((read) => read(lines))
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, site }) => ({ at: from + at, site })),
  );
}

/** What was left out of the middle ends each report that stands before it. */
function parts(
  lines: readonly string[],
): readonly { readonly from: number; readonly lines: readonly string[] }[] {
  const starts = [0, ...lines.flatMap((line, at) => (LEFT_OUT.test(line) ? [at + 1] : []))];
  return starts.map((from, index) => ({ from, lines: lines.slice(from, starts[index + 1]) }));
}

const LEFT_OUT = /^\[\d+ octets left out\]$/;
const READERS = [pythonReports, javaReports, nodeReports, sanitizerReports, otherReports];

/** Each report has one of these words; most of what programs print has none. */
const SIGN =
  /[Ee]rror|Exception|Traceback|Sanitizer|panic|\tat |    at |KeyboardInterrupt|\*\*\*|Assertion|terminate called|(?:free|alloc)[a-z_]*\(\)|corrupt/;
