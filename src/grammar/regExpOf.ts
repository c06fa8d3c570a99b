import type { Expression, Rules } from './ast.js';

/**
 * The source of a regular expression (flag `u`) that matches at a place what a parsing expression matches there, or
 * nothing where it is not sure to. A parsing expression never takes back what it has matched; where a regular one could,
 * a lookahead holds it (`(?=(?<a>…))\k<a>`).
 */
export function regExpOf(expression: Expression, rules: Rules): string | undefined {
  let held = 0;
  try {
    return source(expression, true, []);
  } catch (cause) {
    if (cause instanceof Unsure) return undefined;
    throw cause;
  }

  /** @param last - nothing follows that could fail: what is matched here is never taken back */
  function source(part: Expression, last: boolean, inside: readonly string[]): string {
    switch (part.type) {
      case 'literal':
        if (part.ignoreCase) throw new Unsure();
        return [...part.value].map(escaped).join('');
      case 'class':
        return classOf(part);
      case 'sequence':
        return part.elements
          .map((each, index) => source(each, last && index === part.elements.length - 1, inside))
          .join('');
      case 'choice':
        return hold(`(?:${part.alternatives.map((each) => source(each, true, inside)).join('|')})`, last);
      case 'labeled':
        return source(part.expression, last, inside);
      case 'reference':
        return source(textRule(part.name, inside), last, [...inside, part.name]);
      case 'repeated':
        return repeated(part, last, inside);
      case 'and':
      case 'not':
        return `(?${part.type === 'and' ? '=' : '!'}${source(part.expression, true, inside)})`;
      case 'any':
        // One half of a character beyond the first plane.
        throw new Unsure();
    }
  }

  function repeated(part: Repeated, last: boolean, inside: readonly string[]): string {
    if (part.delimiter) throw new Unsure();
    // Where one more is needed, the one before could be taken back.
    const each = source(part.expression, part.min <= 1, inside);
    return hold(`(?:${each}){${part.min},${part.max ?? ''}}`, last || part.min === part.max);
  }

  function hold(text: string, last: boolean): string {
    if (last) return text;
    const name = `a${held++}`;
    return `(?=(?<${name}>${text}))\\k<${name}>`;
  }

  function textRule(name: string, inside: readonly string[]): Expression {
    const rule = rules[name];
    if (rule?.kind !== 'text' || inside.includes(name)) throw new Unsure();
    return rule.expression;
  }
}

type Repeated = Extract<Expression, { type: 'repeated' }>;

/** The expression is no regular one, or nobody has shown that it is. */
class Unsure extends Error {}

function classOf({
  parts,
  properties,
  inverted,
  ignoreCase,
  unicode,
}: Extract<Expression, { type: 'class' }>) {
  if (ignoreCase || (inverted && !unicode)) throw new Unsure();
  const ranges = parts.map((part) =>
    typeof part === 'string' ? escaped(part) : `${escaped(part[0])}-${escaped(part[1])}`,
  );
  return `[${inverted ? '^' : ''}${ranges.join('')}${properties.map((each) => `\\${each}`).join('')}]`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= 0xd800 && code <= 0xdfff) throw new Unsure();
  return `\\u{${code.toString(16)}}`;
}
