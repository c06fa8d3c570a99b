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

/**
 * Makes what tells where the character of a class that stands at a place ends; -1 where none does. What has become of a
 * letter of the usual alphabets is kept: asking a regular expression costs ten times as much.
 */
export function characterMatcher(
  expression: Extract<Expression, { type: 'class' | 'any' }>,
): (text: string, at: number) => number {
  const pattern = characterPattern(expression);
  const known = new Int8Array(KEPT);
  return (text, at) => {
    if (at >= text.length) return -1;
    const code = text.charCodeAt(at);
    const kept = code < KEPT ? known[code]! : 0;
    if (kept !== 0) return kept > 0 ? at + 1 : -1;
    pattern.lastIndex = at;
    const end = pattern.test(text) ? pattern.lastIndex : -1;
    if (code < KEPT) known[code] = end < 0 ? -1 : 1;
    return end;
  };
}

/** Up to here are Latin, Greek, Cyrillic, Hebrew and Arabic letters, and no halves of surrogate pairs. */
const KEPT = 0x700;

function escaped(character: string, wide: boolean): string {
  const code = character.codePointAt(0)!;
  return wide ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
