import type { Expression } from '../ast.js';
import type { Class, Knowledge } from './Knowledge.js';

/** The shortest text of an expression, of the first alternatives that lead to it. */
export function shortestText(
  expression: Expression,
  knowledge: Knowledge,
  simplestOf: (expression: Class) => string,
): string {
  const { rules, extentOf } = knowledge;
  return shortest(expression);

  function shortest(part: Expression): string {
    switch (part.type) {
      case 'literal':
        return part.value;
      case 'class':
      case 'any':
        return simplestOf(part);
      case 'sequence':
        return part.elements.map(shortest).join('');
      case 'choice':
        return shortest(part.alternatives.reduce((best, each) => (isShorter(each, best) ? each : best)));
      case 'labeled':
        return shortest(part.expression);
      case 'reference':
        return shortest(rules[part.name]!.expression);
      case 'repeated': {
        const items = Array.from({ length: part.min }, () => shortest(part.expression));
        return items.join(part.delimiter && part.min > 1 ? shortest(part.delimiter) : '');
      }
      case 'and':
      case 'not':
        return '';
    }
  }

  function isShorter(a: Expression, b: Expression): boolean {
    const [one, other] = [extentOf(a), extentOf(b)];
    // Of those of one length, the less nested one: so this comes to its end.
    return one.min < other.min || (one.min === other.min && one.height < other.height);
  }
}
