import { STRING_SYNTAXES } from './fieldEncodings.js';
import type { FieldEncoding, Fields, Piece, Send } from './Template.js';

/** A place in a frame where the value of a field stands, in UTF-16 units. */
interface Occurrence {
  readonly name: string;
  readonly encoding: FieldEncoding;
  readonly start: number;
  readonly end: number;
}

/**
 * All sends that could have made this frame of these values, the ones first that explain most of it by fields. Each
 * field is at one place or at none.
 */
export function candidateSends(frame: string, fields: Fields): Send[] {
  let chosen: Occurrence[][] = [[]];
  for (const [name, value] of Object.entries(fields)) {
    const occurrences = occurrencesOf(frame, name, value).slice(0, MOST_OF_FIELD);
    const extended = chosen.flatMap((others) => [
      ...occurrences
        .filter((each) => !others.some((other) => overlap(each, other)))
        .map((each) => [...others, each]),
      others,
    ]);
    chosen = extended.toSorted((a, b) => covered(b) - covered(a)).slice(0, MOST);
  }
  return chosen.map((occurrences) => piecesOf(frame, occurrences));
}

// More are only there in a frame in which a value stands again and again: then there is no template anyway.
const MOST_OF_FIELD = 50;
const MOST = 500;

function occurrencesOf(frame: string, name: string, value: string): Occurrence[] {
  const found: Occurrence[] = [];
  if (value === '') return found;
  for (const encoding of ['json', 'python'] as const) {
    for (let start = 0; start < frame.length; start++) {
      const end = endOfLiteral(encoding, frame, start, value);
      if (end !== undefined) found.push({ name, encoding, start, end });
    }
  }
  for (let start = frame.indexOf(value); start >= 0; start = frame.indexOf(value, start + 1)) {
    found.push({ name, encoding: 'plain', start, end: start + value.length });
  }
  return found;
}

/** Where a string of that language ends that begins here and means the value. */
function endOfLiteral(
  encoding: keyof typeof STRING_SYNTAXES,
  frame: string,
  start: number,
  value: string,
): number | undefined {
  const { pattern, decode } = STRING_SYNTAXES[encoding];
  pattern.lastIndex = start;
  const literal = pattern.exec(frame)?.[0];
  if (literal === undefined) return undefined;
  try {
    return decode(literal) === value ? start + literal.length : undefined;
  } catch {
    // The pattern finds more than the language knows.
    return undefined;
  }
}

function overlap(a: Occurrence, b: Occurrence): boolean {
  return a.start < b.end && b.start < a.end;
}

function covered(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((sum, { start, end }) => sum + end - start, 0);
}

function piecesOf(frame: string, occurrences: readonly Occurrence[]): Send {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { name, encoding, start, end } of occurrences.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ type: 'text', text: frame.slice(at, start) });
    pieces.push({ type: 'field', name, encoding });
    at = end;
  }
  if (at < frame.length) pieces.push({ type: 'text', text: frame.slice(at) });
  return pieces;
}
