import type { Alphabet, Letter } from './Alphabet.js';
import { afterUnits, type Term, type Terms } from './Terms.js';

/**
 * The shortest text of a set; `undefined` where it has none.
 *
 * @throws Undecided where the search takes too long
 */
export function shortestText(start: Term, terms: Terms, alphabet: Alphabet): string | undefined {
  const seen = new Set([start]);
  let ways: Way[] = [{ term: start, letters: undefined }];
  while (ways.length > 0) {
    const found = ways.find((way) => way.term.hasEmpty());
    if (found) return textOf(found.letters);
    const longer: Way[] = [];
    for (const way of ways) {
      for (const letter of alphabet.letters) {
        const term = afterUnits(way.term, letter.units);
        if (term === terms.none || seen.has(term)) continue;
        seen.add(term);
        longer.push({ term, letters: { letter, before: way.letters } });
      }
    }
    ways = longer;
  }
  return undefined;
}

interface Way {
  readonly term: Term;
  readonly letters: Letters | undefined;
}

interface Letters {
  readonly letter: Letter;
  readonly before: Letters | undefined;
}

function textOf(letters: Letters | undefined): string {
  const characters: string[] = [];
  for (let each = letters; each; each = each.before) characters.push(each.letter.text);
  return characters.toReversed().join('');
}
