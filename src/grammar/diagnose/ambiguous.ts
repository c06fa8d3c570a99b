import type { Expression } from '../ast.js';
import type { Language } from '../language/Language.js';
import type { Diagnostic, Note } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';
import { quoted } from './shown.js';

type Reference = Extract<Expression, { type: 'reference' }>;

/** An alternative that takes a text before another one can. */
interface Rival {
  readonly name: string;
  readonly text: string;
}

/** Texts that are two messages: the first of them is read, whatever its sender meant. */
export function ambiguous({ own, placeOf, nameOf }: LocatedGrammar, language: Language): Diagnostic[] {
  return own.flatMap(({ kind, expression }) => {
    if (kind !== 'union' || expression.type !== 'choice') return [];
    const alternatives = expression.alternatives.filter((each) => each.type === 'reference');
    return alternatives.flatMap((alternative, index) => {
      const rivals = alternatives.slice(0, index).flatMap((earlier) => rivalIn(earlier, alternative));
      return rivals.length === 0 ? [] : [ambiguity(alternative, rivals)];
    });
  });

  function rivalIn(earlier: Reference, later: Reference): Rival[] {
    const common = language.shortest(({ terms }) =>
      terms.both([language.whole(earlier), language.whole(later)]),
    );
    return common.type === 'found' && !isHidden(earlier, later)
      ? [{ name: earlier.name, text: common.text }]
      : [];
  }

  /** Then no text at all is read as the later one, which is told elsewhere. */
  function isHidden(earlier: Reference, later: Reference): boolean {
    const left = language.shortest(({ terms }) =>
      terms.both([language.beginning(later), terms.not(language.beginning(earlier))]),
    );
    return left.type === 'none';
  }

  function ambiguity(later: Reference, rivals: readonly Rival[]): Diagnostic {
    const [{ name, text }] = rivals as [Rival];
    const names = rivals.map((rival) => rival.name);
    const predicate = names.length === 1 ? name : `(${names.join(' / ')})`;
    return {
      severity: 'warning',
      code: 'ambiguous',
      message: `${quoted(text)} could be a \`${name}\` or a \`${later.name}\`: it is read as \`${name}\`, which comes first`,
      place: placeOf(later),
      notes: [
        ...rivals.map((rival): Note => ({
          message: `\`${rival.name}\` takes ${quoted(rival.text)}`,
          place: nameOf(rival.name),
        })),
        { message: `\`${later.name}\` would too`, place: nameOf(later.name) },
      ],
      help: `If that is meant, say so where \`${later.name}\` begins, by a predicate:  ${later.name} = !${predicate} …`,
    };
  }
}
