import type { Expression, Rule, Rules } from './ast.js';
import { elementsOf, fieldsOf } from './declarations.js';

/** A message of any grammar: its rule's name and its fields. */
export interface Message {
  readonly type: string;
}

/** Writes a message as the text that its rule describes. What the fields hold is not checked here (see `Codec`). */
export type Printer = (message: Message) => string;

/**
 * Makes the printer of a grammar, the inverse of its parser: fields are written as they are, for all else the first
 * alternative, the fewest repetitions and the first character of a class.
 */
export function createPrinter(rules: Rules): Printer {
  const printers = new Map<string, Printer>();
  const print: Printer = (message) => {
    const printer = printers.get(message.type);
    if (!printer) throw new TypeError(`the grammar has no message ${message.type}`);
    return printer(message);
  };
  for (const rule of Object.values(rules)) {
    if (rule.kind === 'message') printers.set(rule.name, messagePrinter(rule, rules, print));
  }
  return print;
}

function messagePrinter(rule: Rule, rules: Rules, print: Printer): Printer {
  if (fieldsOf(rule).length === 0) {
    const constant = canonical(rule.expression, rules);
    return () => constant;
  }
  const parts = elementsOf(rule.expression).map((element): Printer => {
    if (element.type === 'labeled') return (message) => printField(fieldOf(message, element.label), print);
    const constant = canonical(element, rules);
    return () => constant;
  });
  return (message) => parts.map((part) => part(message)).join('');
}

function fieldOf(message: Message, label: string): unknown {
  return (message as unknown as Record<string, unknown>)[label];
}

function printField(value: unknown, print: Printer): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(print).join('') : print(value as Message);
}

/** The text that is written for an expression without a field. */
function canonical(expression: Expression, rules: Rules): string {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'class':
      return firstCharacter(expression.parts[0] ?? ' ');
    case 'any':
      return ' ';
    case 'sequence':
      return expression.elements.map((element) => canonical(element, rules)).join('');
    case 'choice':
      return canonical(expression.alternatives[0]!, rules);
    case 'labeled':
      return canonical(expression.expression, rules);
    case 'reference':
      return canonical(rules[expression.name]!.expression, rules);
    case 'repeated':
      return canonical(expression.expression, rules).repeat(expression.min);
    case 'and':
    case 'not':
      return '';
  }
}

function firstCharacter(part: string | readonly [string, string]): string {
  return typeof part === 'string' ? part : part[0];
}
