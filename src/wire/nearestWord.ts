import { distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one; `undefined` when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const nearest = known
    .map((each) => ({ each, edits: distance(word.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits)[0];
  return nearest && nearest.edits <= Math.max(2, Math.floor(word.length / 3)) ? nearest.each : undefined;
}
