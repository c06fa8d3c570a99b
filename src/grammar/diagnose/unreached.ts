import fc from 'fast-check';
import { textsOf } from '../arbitrary/textsOf.js';
import type { Rule } from '../ast.js';
import { forksOf } from '../branches.js';
import { createInterpreter } from '../interpret.js';
import type { Language } from '../language/Language.js';
import type { Diagnostic } from './Diagnostic.js';
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
    if (open.length === 0) return [];
    const taken = branchesTaken(rule.name);
    return open
      .filter(({ id }) => taken && !taken.has(id))
      .map(({ alternative }) => ({
        severity: 'warning',
        code: 'unreached',
        message: `No sample reached ${shown(alternative)}: those before it may match wherever it does`,
        place: placeOf(alternative),
        notes: [
          {
            message: `${SAMPLES} samples of \`${rule.name}\` were read; whether there is another one is not known`,
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

  /** `undefined` where no samples were found. */
  function branchesTaken(name: string): ReadonlySet<string> | undefined {
    const { trace } = createInterpreter(rules);
    try {
      const texts = fc.sample(textsOf(rules, name), { numRuns: SAMPLES, seed: 1 });
      return new Set(texts.flatMap((text) => [...(trace(text, name) ?? [])]));
    } catch (cause) {
      if (cause instanceof RangeError) return undefined;
      throw cause;
    }
  }
}

const SAMPLES = 300;
