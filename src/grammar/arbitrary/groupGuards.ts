import type { Expression, Rule, Rules } from '../ast.js';
import { characterPattern } from '../characterPattern.js';
import { limitOf } from './extents.js';

/**
 * Puts a predicate that limits a length, `!(character|65|)`, into a sequence of its own with what it limits: the
 * elements up to one that no such character can be. The language stays the same.
 */
export function groupGuards(rules: Rules): Rules {
  return Object.fromEntries(
    Object.values(rules).map((rule): [string, Rule] => [
      rule.name,
      { ...rule, expression: group(rule.expression) },
    ]),
  );

  function group(expression: Expression): Expression {
    switch (expression.type) {
      case 'sequence':
        return { ...expression, elements: groupElements(expression.elements.map(group)) };
      case 'choice':
        return { ...expression, alternatives: expression.alternatives.map(group) };
      case 'labeled':
      case 'repeated':
        return { ...expression, expression: group(expression.expression) };
      default:
        return expression;
    }
  }

  function groupElements(elements: readonly Expression[]): readonly Expression[] {
    const at = elements.findIndex((element) => limitOf(element, rules) !== undefined);
    if (at < 0) return elements;
    const guard = elements[at]!;
    const behind = elements.slice(at + 1);
    const length = behind.findIndex((element) => isOutside(element, guard));
    if (length < 0) return elements;
    const guarded: Expression = { type: 'sequence', elements: [guard, ...behind.slice(0, length)] };
    return [...elements.slice(0, at), guarded, ...groupElements(behind.slice(length))];
  }

  /** Whether an element is a word that does not begin with a character that is counted. */
  function isOutside(element: Expression, guard: Expression): boolean {
    if (element.type === 'reference') return isOutside(rules[element.name]!.expression, guard);
    if (element.type === 'labeled') return isOutside(element.expression, guard);
    if (element.type === 'choice') return element.alternatives.every((each) => isOutside(each, guard));
    if (element.type === 'sequence') return isOutside(element.elements[0]!, guard);
    return element.type === 'literal' && element.value !== '' && !takes(guard, [...element.value][0]!);
  }

  /** Whether a character is one of those that a guard counts. */
  function takes(expression: Expression, character: string): boolean {
    switch (expression.type) {
      case 'class':
      case 'any':
        return characterPattern(expression).test(character);
      case 'choice':
        return expression.alternatives.some((each) => takes(each, character));
      case 'reference':
        return takes(rules[expression.name]!.expression, character);
      case 'not':
      case 'repeated':
        return takes(expression.expression, character);
      default:
        return false;
    }
  }
}
