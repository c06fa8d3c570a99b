import { distance } from 'fastest-levenshtein';

/** The end of an error message: the known word nearest to a mistyped one, or all that there are. */
export function didYouMean(word: string, known: readonly string[]): string {
  const longer = known.find((each) => each.endsWith(`/${word}`));
  if (longer !== undefined) return `Did you mean "${longer}"?`;
  const nearest = known
    .map((each) => ({ each, edits: distance(word.toLowerCase(), each) }))
    .toSorted((a, b) => a.edits - b.edits)[0];
  if (nearest && nearest.edits <= Math.max(2, Math.floor(word.length / 3)))
    return `Did you mean "${nearest.each}"?`;
  return known.length <= 12 ? `There are: ${known.join(', ')}.` : 'See: assay list';
}
