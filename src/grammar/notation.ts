import type { Expression, Rule } from './ast.js';

/** A rule as a grammar writes it: `login = !("x") visible+`. */
export function notationOf({ name, expression }: Pick<Rule, 'name' | 'expression'>): string {
  return `${name} = ${write(expression, LOOSEST)}`;
}

/** An expression as a grammar writes it. */
export function expressionNotation(expression: Expression): string {
  return write(expression, LOOSEST);
}

/** How tightly the operators bind: those in a tighter place than their own stand in parentheses. */
const LOOSEST = 0;
const IN_CHOICE = 1;
const IN_SEQUENCE = 2;
const UNDER_PREFIX = 3;

function write(expression: Expression, place: number): string {
  switch (expression.type) {
    case 'literal':
      return `"${escaped(expression.value, '"')}"${expression.ignoreCase ? 'i' : ''}`;
    case 'class':
      return classNotation(expression);
    case 'any':
      return '.';
    case 'reference':
      return expression.name;
    case 'sequence':
      return grouped(
        expression.elements.map((each) => write(each, IN_SEQUENCE)).join(' '),
        place > IN_CHOICE,
      );
    case 'choice':
      return grouped(
        expression.alternatives.map((each) => write(each, IN_CHOICE)).join(' / '),
        place > LOOSEST,
      );
    case 'labeled':
      return `${expression.label}:${write(expression.expression, UNDER_PREFIX)}`;
    case 'and':
    case 'not':
      return `${expression.type === 'and' ? '&' : '!'}${write(expression.expression, UNDER_PREFIX)}`;
    case 'repeated':
      return write(expression.expression, UNDER_PREFIX) + suffixOf(expression);
  }
}

function grouped(text: string, apart: boolean): string {
  return apart ? `(${text})` : text;
}

function suffixOf({ min, max, delimiter }: Extract<Expression, { type: 'repeated' }>): string {
  if (!delimiter && min <= 1 && max === null) return min === 0 ? '*' : '+';
  if (!delimiter && min === 0 && max === 1) return '?';
  const times = min === max ? String(min) : `${min === 0 ? '' : min}..${max ?? ''}`;
  return delimiter ? `|${times}, ${write(delimiter, LOOSEST)}|` : `|${times}|`;
}

function classNotation(node: Extract<Expression, { type: 'class' }>): string {
  const parts = node.parts.map((part) =>
    typeof part === 'string' ? escaped(part, ']^-') : `${escaped(part[0], ']^-')}-${escaped(part[1], ']^-')}`,
  );
  const properties = node.properties.map((each) => `\\${each}`);
  const flags = `${node.ignoreCase ? 'i' : ''}${node.unicode ? 'u' : ''}`;
  return `[${node.inverted ? '^' : ''}${parts.join('')}${properties.join('')}]${flags}`;
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

function escaped(text: string, special: string): string {
  return [...text]
    .map((character) => {
      const named = NAMED[character];
      if (named !== undefined) return named;
      if (special.includes(character)) return `\\${character}`;
      if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character)) return character;
      const code = character.codePointAt(0)!;
      return code < 0x100
        ? `\\x${hex(code, 2)}`
        : code < 0x10000
          ? `\\u${hex(code, 4)}`
          : `\\u{${hex(code, 0)}}`;
    })
    .join('');
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}
