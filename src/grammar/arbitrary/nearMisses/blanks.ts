import { leavesOf, type Edit, type Line } from './Edit.js';

/** A blank is missing. */
export function missingBlank(line: Line): Edit[] {
  return placesOf(line).map((begin) => ({
    words: 'no blank in place of one',
    begin,
    end: begin + 1,
    by: '',
  }));
}

/** There is one blank too many. */
export function extraBlank(line: Line): Edit[] {
  const { end } = line;
  return [
    ...placesOf(line).map((begin) => ({
      words: 'a second blank in place of one',
      begin,
      end: begin,
      by: ' ',
    })),
    { words: 'a blank in front of the line', begin: 0, end: 0, by: ' ' },
    { words: 'a blank at the end of the line', begin: end, end, by: ' ' },
  ];
}

function placesOf(line: Line): number[] {
  return leavesOf(line).flatMap(({ begin, end }) => {
    const places: number[] = [];
    for (let at = begin; at < end; at++) if (line.text[at] === ' ') places.push(at);
    return places;
  });
}
