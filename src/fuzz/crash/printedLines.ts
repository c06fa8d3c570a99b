/**
 * What a program printed, line by line, without colours. Very long lines are cut: no error is reported in such ones, and
 * whoever looks at them takes long.
 */
export function printedLines(text: string): readonly string[] {
  return text
    .replaceAll(COLOURS, '')
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => (line.length > LONGEST ? line.slice(0, LONGEST) : line));
}

/** Characters of a line that are looked at. */
const LONGEST = 1000;

/** As terminals have them (ECMA-48, SGR). */
// oxlint-disable-next-line no-control-regex -- the escape character begins each
const COLOURS = /\u001B\[[\d;]*m/g;
