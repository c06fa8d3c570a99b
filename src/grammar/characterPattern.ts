import type { Expression } from './ast.js';

/** What matches one character of a class, at a place. */
export function characterPattern(expression: Extract<Expression, { type: 'class' | 'any' }>): RegExp {
  if (expression.type === 'any') return /[^]/y;
  const { parts, properties, inverted, ignoreCase, unicode } = expression;
  const wide = unicode || properties.length > 0;
  const ranges = parts.map((part) =>
    typeof part === 'string' ? escaped(part, wide) : `${escaped(part[0], wide)}-${escaped(part[1], wide)}`,
  );
  const source = `[${inverted ? '^' : ''}${ranges.join('')}${properties.map((each) => `\\${each}`).join('')}]`;
  return new RegExp(source, `y${ignoreCase ? 'i' : ''}${wide ? 'u' : ''}`);
}

function escaped(character: string, wide: boolean): string {
  const code = character.codePointAt(0)!;
  return wide ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
