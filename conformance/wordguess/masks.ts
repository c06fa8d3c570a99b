import { folded, isAlphabetic, remembered } from './folding.js';

/** How a server writes the word as it stands. */
export interface MaskForm {
  /** Letters of the word. */
  readonly length: number;
  /** Blanks stand between the places. */
  readonly spaced: boolean;
}

/** What is shown at each place of the word; `undefined` where it is hidden. */
export type Places = readonly (string | undefined)[];

const HIDDEN = '*';

/** Which runs of stars in a line may be a word of which nothing is open. */
export function hiddenWordsIn(line: string): readonly MaskForm[] {
  return remembered(HIDDEN_WORDS, line, findHiddenWords);
}

const HIDDEN_WORDS = new Map<string, readonly MaskForm[]>();

function findHiddenWords(line: string): MaskForm[] {
  if (!line.includes(HIDDEN)) return [];
  const inOnePiece = starRuns(line).map((length) => ({ length, spaced: false }));
  const spaced = spacedPieces(line).flatMap(starRuns);
  return [...inOnePiece, ...spaced.map((length) => ({ length, spaced: true }))];
}

function starRuns(text: string): number[] {
  const characters = [...text];
  const runs: number[] = [];
  for (let start = 0; start < characters.length; start++) {
    if (characters[start] !== HIDDEN || characters[start - 1] === HIDDEN) continue;
    let end = start;
    while (characters[end] === HIDDEN) end++;
    if (standsApart(characters, start, end)) runs.push(end - start);
  }
  return runs;
}

/** A single letter beside stars is an opened one; the end of a word is only written close to them. */
function standsApart(characters: readonly string[], start: number, end: number): boolean {
  const isOpened = (near: number, far: number) =>
    isAlphabetic(characters[near]) && !isAlphabetic(characters[far]);
  return !isOpened(start - 1, start - 2) && !isOpened(end, end + 1);
}

/**
 * The word as it may stand in a line, in all readings.
 *
 * @param before - what was open before
 * @param opens - whether a letter may have been opened at a place that was hidden
 */
export function masksIn(
  line: string,
  { length, spaced }: MaskForm,
  before: Places,
  opens: (letter: string, place: number) => boolean,
): Places[] {
  const pieces = spaced && length > 1 ? spacedPieces(line) : [line];
  return pieces.flatMap((piece) => {
    const characters = [...piece];
    const found: Places[] = [];
    for (let start = 0; start + length <= characters.length; start++) {
      const places = placesAt(characters, start, before, opens);
      if (places && isBounded(characters, start, start + length)) found.push(places);
    }
    return found;
  });
}

function isBounded(characters: readonly string[], start: number, end: number): boolean {
  const [left, right] = [characters[start - 1], characters[end]];
  if (left === HIDDEN || right === HIDDEN) return false;
  return (
    !areGlued(characters[start], left) &&
    !areGlued(characters[end - 1], right) &&
    standsApart(characters, start, end)
  );
}

function areGlued(inner: string | undefined, outer: string | undefined): boolean {
  return isAlphabetic(inner) && isAlphabetic(outer);
}

function placesAt(
  characters: readonly string[],
  start: number,
  before: Places,
  opens: (letter: string, place: number) => boolean,
): Places | undefined {
  const places: (string | undefined)[] = [];
  for (const [place, known] of before.entries()) {
    const character = characters[start + place]!;
    const fits =
      known === undefined
        ? character === HIDDEN || opens(folded(character), place)
        : folded(known) === folded(character);
    if (!fits) return undefined;
    places.push(known ?? (character === HIDDEN ? undefined : character));
  }
  return places;
}

/** What a line looks like where single characters stand apart from each other: without the blanks between. */
function spacedPieces(line: string): string[] {
  return [...line.matchAll(/(?<!\S)\S(?:\s+\S(?!\S))+/gu)].map(([piece]) => piece.replaceAll(/\s+/gu, ''));
}

/** The word as a person reads it. */
export function shown(places: Places): string {
  return places.map((letter) => letter ?? HIDDEN).join('');
}

/** Whether it looks like a word of which something is hidden, whatever the word is: stars, and letters close to them. */
export function likeMasks(line: string): string[] {
  return (line.match(/[^\s]*\*[^\s]*/gu) ?? []).filter((piece) => /\*/u.test(piece));
}
