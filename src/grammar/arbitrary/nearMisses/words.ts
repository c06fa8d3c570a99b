import { wordsIn, type Edit, type Line } from './Edit.js';

/** Words of the grammar in another letter-case, where it counts. */
export function letterCase(line: Line): Edit[] {
  return wordsIn(line).flatMap(({ expression: { value, ignoreCase }, begin, end }) => {
    if (ignoreCase) return [];
    const other = value === value.toLowerCase() ? value.toUpperCase() : value.toLowerCase();
    const first = value.replace(/\p{L}/u, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    return [...new Set([other, first])].map((by) => ({
      words: `the letter-case of "${value}"`,
      begin,
      end,
      by,
    }));
  });
}

/** Words of the grammar with a letter too few or too many. */
export function wrongWord(line: Line): Edit[] {
  return wordsIn(line).flatMap(({ expression: { value }, begin, end }) => {
    const short = value.replace(/\p{L}(?=\P{L}*$)/u, '');
    const long = value.replace(/\p{L}(?=\P{L}*$)/u, '$&$&');
    return [short, long].map((by) => ({ words: `"${by}" in place of "${value}"`, begin, end, by }));
  });
}
