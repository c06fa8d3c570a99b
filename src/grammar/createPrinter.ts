import type { Expression, Rule, Rules } from './ast.js';
import { canonicalText } from './canonicalText.js';
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
    const constant = canonicalText(rule.expression, rules);
    return () => constant;
  }
  const parts = elementsOf(rule.expression).map((element): Printer => {
    if (element.type === 'labeled') {
      const between = delimiterOf(element.expression, rules);
      return (message) => printField(fieldOf(message, element.label), between, print);
    }
    const constant = canonicalText(element, rules);
    return () => constant;
  });
  return (message) => parts.map((part) => part(message)).join('');
}

/** What stands between the messages of a list. */
function delimiterOf(expression: Expression, rules: Rules): string {
  const delimiter = expression.type === 'repeated' ? expression.delimiter : null;
  return delimiter ? canonicalText(delimiter, rules) : '';
}

function fieldOf(message: Message, label: string): unknown {
  return (message as unknown as Record<string, unknown>)[label];
}

function printField(value: unknown, between: string, print: Printer): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(print).join(between) : print(value as Message);
}
