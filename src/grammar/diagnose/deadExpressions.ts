import type { Expression } from '../ast.js';
import { eachPart } from '../eachPart.js';
import type { Language } from '../language/Language.js';
import type { Diagnostic, Note } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';
import { shown } from './shown.js';

/** Parts that never match, though each of what they consist of does. */
export function deadExpressions({ own, placeOf }: LocatedGrammar, language: Language): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { expression } of own) {
    eachPart(expression, (part) => {
      // The rule that it refers to is told of there.
      if (part.type === 'reference' || !isDead(part)) return;
      let inner = false;
      eachPart(part, (each) => (inner ||= each !== part && isDead(each)));
      if (!inner) found.push(deadExpression(part));
    });
  }
  return found;

  function deadExpression(expression: Expression): Diagnostic {
    return {
      severity: 'error',
      code: 'matches-nothing',
      message: `${shown(expression)} never matches`,
      place: placeOf(expression),
      ...(expression.type === 'sequence' ? becauseOf(expression.elements) : { notes: [] }),
    };
  }

  /** The first element that cannot follow those before it, and the repetition that is to blame. */
  function becauseOf(elements: readonly Expression[]): { notes: Note[]; help?: string } {
    const index = elements.findIndex((_, at) =>
      isDead({ type: 'sequence', elements: elements.slice(0, at + 1) }),
    );
    const element = elements[index]!;
    const greedy = elements.slice(0, index).findLast(({ type }) => type === 'repeated');
    const cannot = {
      message: `${shown(element)} cannot match behind what stands before it`,
      place: placeOf(element),
    };
    if (!greedy) return { notes: [cannot] };
    return {
      notes: [
        cannot,
        { message: 'a repetition takes all that it can, and gives nothing back', place: placeOf(greedy) },
      ],
      help: 'Stop it in time by a predicate:  (!end character)* end',
    };
  }

  function isDead(expression: Expression): boolean {
    return language.shortest(() => language.beginning(expression)).type === 'none';
  }
}
