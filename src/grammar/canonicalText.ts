import type { Expression, Rules } from './ast.js';
import { characterPattern } from './characterPattern.js';

/**
 * The text that a printer writes for an expression without a field: the first alternative, the fewest repetitions, the
 * first character of a class.
 */
export function canonicalText(expression: Expression, rules: Rules): string {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'class':
      return firstCharacter(expression);
    case 'any':
      return ' ';
    case 'sequence':
      return expression.elements.map((element) => canonicalText(element, rules)).join('');
    case 'choice':
      return canonicalText(expression.alternatives[0]!, rules);
    case 'labeled':
      return canonicalText(expression.expression, rules);
    case 'reference':
      return canonicalText(rules[expression.name]!.expression, rules);
    case 'repeated':
      return canonicalText(expression.expression, rules).repeat(expression.min);
    case 'and':
    case 'not':
      return '';
  }
}

/** The first that it lists; of one that lists what it does not match, or whole properties, one that is easy to read. */
function firstCharacter(expression: Extract<Expression, { type: 'class' }>): string {
  const part = expression.parts[0];
  const listed = typeof part === 'string' ? part : part?.[0];
  if (listed !== undefined && !expression.inverted) return listed;
  const pattern = characterPattern(expression);
  for (let code = SPACE; code < SOME; code++) {
    pattern.lastIndex = 0;
    if (pattern.test(String.fromCharCode(code))) return String.fromCharCode(code);
  }
  return listed ?? ' ';
}

const SPACE = 0x20;

/** Up to there is a character of each property that lines are likely to have. */
const SOME = 0x0800;
