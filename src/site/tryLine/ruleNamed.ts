import type { Rules } from '../../grammar/ast.js';
import { expressionNotation } from '../../grammar/notation.js';

/** The rule that is nothing but this class or literal, in the notation of the grammar; `undefined` where none is. */
export function ruleNamed(notation: string, rules: Rules): string | undefined {
  return Object.values(rules).find(
    ({ expression }) =>
      (expression.type === 'class' || expression.type === 'literal') &&
      expressionNotation(expression) === notation,
  )?.name;
}
