import { nearestWord } from '../wire/nearestWord.js';

/** The end of an error message: the known word nearest to a mistyped one, or all that there are. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known.find((each) => each.endsWith(`/${word}`)) ?? nearestWord(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length <= 12 ? `There are: ${known.join(', ')}.` : 'See: assay list';
}
