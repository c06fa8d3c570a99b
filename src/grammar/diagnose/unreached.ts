import type { Rule } from '../ast.js';
import { forksOf } from '../branches.js';
import { createInterpreter } from '../interpret.js';
import type { Language } from '../language/Language.js';
import type { Diagnostic } from './Diagnostic.js';
import { drawTexts } from './drawTexts.js';
import type { LocatedGrammar } from './readGrammar.js';
import { shown } from './shown.js';
import { leftFor } from './unreachable.js';

/**
 * Alternatives of which nobody can say whether they are ever taken, in rules within themselves, and that no sample of
 * their rule took.
 */
export function unreached({ rules, own, placeOf }: LocatedGrammar, language: Language): Diagnostic[] {
  return own.flatMap((rule) => {
    const open = openAlternatives(rule);
    const texts = open.length > 0 ? drawTexts(rules, rule.name) : [];
    // Where there are no samples, they say nothing.
    if (texts.length === 0) return [];
    const taken = branchesTaken(texts, rule.name);
    return open
      .filter(({ id }) => !taken.has(id))
      .map(({ alternative }) => ({
        severity: 'warning',
        code: 'unreached',
        message: `No sample reached ${shown(alternative)}: those before it may match wherever it does`,
        place: placeOf(alternative),
        notes: [
          {
            message: `${texts.length} samples of \`${rule.name}\` were read; whether there is another one is not known`,
          },
        ],
      }));
  });

  function openAlternatives({ name }: Rule) {
    return forksOf(rules, name).flatMap(({ expression, branches }) => {
      if (expression.type !== 'choice') return [];
      return expression.alternatives
        .map((alternative, index) => ({ alternative, id: branches[index]!.id, index }))
        .filter(
          ({ alternative, index }) =>
            index > 0 &&
            leftFor(alternative, expression.alternatives.slice(0, index), language).type === 'undecided',
        );
    });
  }

  function branchesTaken(texts: readonly string[], name: string): ReadonlySet<string> {
    const { trace } = createInterpreter(rules);
    return new Set(texts.flatMap((text) => [...(trace(text, name) ?? [])]));
  }
}
