import type { Expression, Rules } from '../ast.js';

/** Tells whether an expression takes a character at least, whenever it matches. */
export function createConsumes(rules: Rules): (expression: Expression) => boolean {
  const ruleConsumes = new Map<string, boolean>();
  return consumes;

  function consumes(expression: Expression): boolean {
    switch (expression.type) {
      case 'literal':
        return expression.value !== '';
      case 'class':
      case 'any':
        return true;
      case 'sequence':
        return expression.elements.some(consumes);
      case 'choice':
        return expression.alternatives.every(consumes);
      case 'labeled':
        return consumes(expression.expression);
      case 'reference':
        return referenced(expression.name);
      case 'repeated': {
        const { expression: item, delimiter, min } = expression;
        return (min > 0 && consumes(item)) || (min > 1 && delimiter !== null && consumes(delimiter));
      }
      case 'and':
      case 'not':
        return false;
    }
  }

  function referenced(name: string): boolean {
    const known = ruleConsumes.get(name);
    if (known !== undefined) return known;
    // A rule that calls itself before it takes anything never comes to an end: that is another problem.
    ruleConsumes.set(name, true);
    const rule = rules[name];
    const found = !rule || consumes(rule.expression);
    ruleConsumes.set(name, found);
    return found;
  }
}
