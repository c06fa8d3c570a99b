import { headAndTail } from '../headAndTail.js';

/** Lines of a sanitizer's report that are shown: what is wrong, and where. */
const SANITIZED = 6;

/**
 * The lines of a program's standard error that tell why it went wrong: the short report of a sanitizer, the last
 * traceback, or else the first lines and the last.
 */
export function consoleExcerpt(errors: string): readonly string[] {
  const lines = errors.split('\n').map((line) => line.trimEnd());
  const sanitizer = lines.findIndex((line) => SANITIZER.test(line));
  if (sanitizer >= 0) return sanitizerReport(lines.slice(sanitizer));
  const traceback = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
  return headAndTail(lines.slice(Math.max(0, traceback)).filter((line) => line !== ''));
}

/** AddressSanitizer and its like, and what the one for undefined behaviour says in a line. */
const SANITIZER = /\b(?:ERROR|WARNING): \w+Sanitizer\b|: runtime error: /;

function sanitizerReport(lines: readonly string[]): readonly string[] {
  const frames = lines.findIndex((line) => FRAME.test(line));
  const blank = lines.findIndex((line, index) => index > frames && line === '');
  const report = lines.slice(0, blank < 0 ? undefined : blank).filter((line) => line !== '');
  const summary = lines.find((line) => line.startsWith('SUMMARY: '));
  const shown = report.filter((line) => line !== summary).slice(0, SANITIZED);
  return [...shown, ...(summary === undefined ? [] : [summary])].map((line) => line.replace(REGISTERS, ''));
}

const FRAME = /^\s+#\d+ /;
/** What no reader needs: the process in front, the registers behind. */
const REGISTERS = /^==\d+==| at pc 0x[\da-f]+ bp 0x[\da-f]+ sp 0x[\da-f]+/g;
