import type { Expression, Rule } from '../ast.js';
import type { Language } from '../language/Language.js';
import type { Diagnostic } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';
import { quoted } from './shown.js';

/** Texts that are two messages: the first of them is read, whatever its sender meant. */
export function ambiguous({ own, rules, placeOf, nameOf }: LocatedGrammar, language: Language): Diagnostic[] {
  return own.flatMap(({ kind, expression }) =>
    kind === 'union' && expression.type === 'choice' ? pairsOf(expression.alternatives).flatMap(bothIn) : [],
  );

  function bothIn([first, second]: readonly [Expression, Expression]): Diagnostic[] {
    if (first.type !== 'reference' || second.type !== 'reference') return [];
    const common = language.shortest(({ terms }) =>
      terms.both([language.whole(first), language.whole(second)]),
    );
    if (common.type !== 'found' || isHidden(first, second)) return [];
    const text = quoted(common.text);
    return [
      {
        severity: 'warning',
        code: 'ambiguous',
        message: `${text} is a \`${first.name}\` and a \`${second.name}\`: it is read as \`${first.name}\`, which comes first`,
        place: placeOf(second),
        notes: [
          noteOf(rules[first.name]!, `\`${first.name}\` takes it`),
          noteOf(rules[second.name]!, `\`${second.name}\` would too`),
        ],
        help: `If that is meant, say so where \`${second.name}\` begins, by a predicate:  ${second.name} = !${first.name} …`,
      },
    ];
  }

  /** Then no text at all is read as the second one, which is told elsewhere. */
  function isHidden(first: Expression, second: Expression): boolean {
    const left = language.shortest(({ terms }) =>
      terms.both([language.beginning(second), terms.not(language.beginning(first))]),
    );
    return left.type === 'none';
  }

  function noteOf({ name }: Rule, message: string) {
    return { message, place: nameOf(name) };
  }
}

function pairsOf<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((second, index) => items.slice(0, index).map((first) => [first, second] as const));
}
