import type { Expression } from './ast.js';

/** Calls back with an expression and all that stands in it, each before its parts; references are not followed. */
export function eachPart(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of directParts(expression)) eachPart(part, visit);
}

/** What an expression consists of. */
export function directParts(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'sequence':
      return expression.elements;
    case 'choice':
      return expression.alternatives;
    case 'labeled':
    case 'and':
    case 'not':
      return [expression.expression];
    case 'repeated':
      return expression.delimiter ? [expression.expression, expression.delimiter] : [expression.expression];
    default:
      return [];
  }
}
