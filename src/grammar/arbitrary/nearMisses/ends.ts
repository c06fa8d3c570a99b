import type { Edit, Line } from './Edit.js';

/** The line end is missing. */
export function missingEnd(line: Line): Edit[] {
  return replaced(line, [['no line end', '']]);
}

/** There is more of the line end than there should be. */
export function extraEnd(line: Line): Edit[] {
  return replaced(line, [
    ['a second CR in front of LF', '\r\r\n'],
    ['an empty line behind the line', '\n\n'],
    ['an empty line behind the line, both with CR', '\r\n\r\n'],
  ]);
}

/** There is something else than the line end. */
export function wrongEnd(line: Line): Edit[] {
  return replaced(line, [
    ['CR in place of the line end', '\r'],
    ['LF CR in place of the line end', '\n\r'],
    ['";" in place of the line end', ';'],
    ['NUL in place of the line end', '\0'],
  ]);
}

function replaced({ text, end }: Line, ends: readonly (readonly [words: string, by: string])[]): Edit[] {
  if (end === text.length) return [];
  return ends.map(([words, by]) => ({ words, begin: end, end: text.length, by }));
}
