import type { Expression, Rules } from '../ast.js';
import { eachPart } from '../eachPart.js';
import { createConsumes } from './consumes.js';
import type { Diagnostic, Note } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';
import { shown } from './shown.js';

/** Repetitions of what may match nothing: they could go on for ever at the same place. */
export function emptyLoops({ rules, own, placeOf }: LocatedGrammar): Diagnostic[] {
  const consumes = createConsumes(rules);
  const found: Diagnostic[] = [];
  for (const { expression } of own) {
    eachPart(expression, (part) => {
      if (part.type !== 'repeated' || consumes(part.expression)) return;
      // So each turn takes something all the same; a part that is there or not is no loop.
      if ((part.delimiter && consumes(part.delimiter)) || part.max === 1 || part.max === 0) return;
      const endless = part.max === null;
      found.push({
        severity: endless ? 'error' : 'warning',
        code: 'empty-loop',
        message: endless
          ? 'This repetition could go on for ever: what it repeats may match nothing'
          : 'What is repeated here may match nothing, so the number of times says nothing',
        place: placeOf(part),
        notes: why(part.expression, []),
        help: 'Let what is repeated take something, and say of the whole that it may be missing.',
      });
    });
  }
  return found;

  /** The way to the part that may be nothing. */
  function why(expression: Expression, inside: readonly string[]): Note[] {
    switch (expression.type) {
      case 'reference':
        return inside.includes(expression.name)
          ? []
          : why(ruleExpression(rules, expression.name), [...inside, expression.name]);
      case 'labeled':
        return why(expression.expression, inside);
      case 'choice':
        return why(
          expression.alternatives.find((each) => !consumes(each))!,
          inside,
        );
      case 'sequence':
        return expression.elements.flatMap((each) => why(each, inside));
      default:
        return [{ message: `${shown(expression)} may match nothing`, place: placeOf(expression) }];
    }
  }
}

function ruleExpression(rules: Rules, name: string): Expression {
  return rules[name]!.expression;
}
