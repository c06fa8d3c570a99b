import type { ast } from 'peggy';
import type { Expression, Rule, RuleKind } from './ast.js';

/** Is told of each expression that is read, and of the part of the source that it was read from. */
export type OnRead = (expression: Expression, node: ast.Expression | ast.Named) => void;

/**
 * Reads the rules off peggy's tree. A grammar with code in it is refused before this (see `labelOnly`).
 *
 * @param onRead - may keep the places of expressions, which have none themselves: they are shipped in parsers
 */
export function readRules(grammar: ast.Grammar, onRead: OnRead = () => {}): Rule[] {
  return grammar.rules.map((rule) => ({
    name: rule.name,
    kind: kindOf(rule),
    expression: readExpression(rule.expression, onRead),
  }));
}

/** The kind of a rule, by its name and its shape. */
export function kindOf(rule: ast.Rule): RuleKind {
  if (!isMessageName(rule.name)) return 'text';
  const expression = unnamed(rule.expression);
  const alternatives = expression.type === 'choice' ? expression.alternatives : [expression];
  const chooses = alternatives.every((each) => each.type === 'rule_ref' && isMessageName(each.name));
  return chooses ? 'union' : 'message';
}

/** Whether a name is in CamelCase: `Query`, but neither `text` nor `EOL`. */
export function isMessageName(name: string): boolean {
  return /^[A-Z]\w*[a-z]/.test(name);
}

/** The expression behind the display name that a rule may carry. */
export function unnamed(expression: ast.Expression | ast.Named): ast.Expression {
  return expression.type === 'named' ? expression.expression : expression;
}

function readExpression(node: ast.Expression | ast.Named, onRead: OnRead): Expression {
  const read = (part: unknown) => readExpression(part as ast.Expression, onRead);
  const expression = expressionOf(node, read);
  // What stands in parentheses was told of already, at its own place.
  if (!['named', 'group', 'text'].includes(node.type)) onRead(expression, node);
  return expression;
}

/** @param read - reads a part; peggy's types know only some of the expressions that may stand there */
function expressionOf(node: ast.Expression | ast.Named, read: (part: unknown) => Expression): Expression {
  switch (node.type) {
    case 'named':
    case 'group':
    case 'text':
      return read(node.expression);
    case 'literal':
      return { type: 'literal', value: node.value, ignoreCase: node.ignoreCase };
    case 'class':
      return readClass(node);
    case 'any':
      return { type: 'any' };
    case 'sequence':
      return { type: 'sequence', elements: node.elements.map(read) };
    case 'choice':
      return { type: 'choice', alternatives: node.alternatives.map(read) };
    case 'labeled':
      return { type: 'labeled', label: node.label!, expression: read(node.expression) };
    case 'rule_ref':
      return { type: 'reference', name: node.name };
    case 'optional':
      return repeated(read(node.expression), 0, 1);
    case 'zero_or_more':
      return repeated(read(node.expression), 0, null);
    case 'one_or_more':
      return repeated(read(node.expression), 1, null);
    case 'repeated':
      return {
        ...repeated(read(node.expression), bound(node.min ?? node.max) ?? 0, bound(node.max)),
        delimiter: node.delimiter ? read(node.delimiter) : null,
      };
    case 'simple_and':
    case 'simple_not':
      return { type: node.type === 'simple_and' ? 'and' : 'not', expression: read(node.expression) };
    default:
      throw new TypeError(`an expression of type ${node.type} has no place in a grammar without code`);
  }
}

function repeated(expression: Expression, min: number, max: number | null) {
  return { type: 'repeated' as const, expression, min, max, delimiter: null };
}

function bound(boundary: ast.RepeatedBoundary | null): number | null {
  return boundary?.type === 'constant' ? boundary.value : null;
}

function readClass(node: ast.CharacterClass): Expression {
  const parts: (string | [string, string])[] = [];
  const properties: string[] = [];
  for (const part of node.parts) {
    if (typeof part === 'string') parts.push(part);
    else if (Array.isArray(part)) parts.push([part[0]!, part[1]!]);
    else properties.push(part.value);
  }
  return {
    type: 'class',
    parts,
    properties,
    inverted: node.inverted,
    ignoreCase: node.ignoreCase,
    unicode: node.unicode,
  };
}
