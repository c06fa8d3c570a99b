import { escapeOctets } from '../../wire/escape.js';
import { octetsOf } from '../../wire/octets.js';
import type { Expression } from '../ast.js';
import { expressionNotation } from '../notation.js';

/** An expression in a sentence, as the grammar writes it; the end of a long one is left out. */
export function shown(expression: Expression): string {
  const notation = expressionNotation(expression);
  return `\`${notation.length > LONGEST ? `${notation.slice(0, LONGEST)}…` : notation}\``;
}

/** A text in a sentence: what is not printable is escaped. */
export function quoted(text: string): string {
  if (text === '') return 'nothing';
  const escaped = escapeOctets(octetsOf(text));
  return `"${escaped.length > LONGEST ? `${escaped.slice(0, LONGEST)}…` : escaped}"`;
}

const LONGEST = 50;
