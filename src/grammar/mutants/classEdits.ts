import type { Expression } from '../ast.js';
import { expressionNotation } from '../notation.js';
import type { Edit } from './editsOf.js';

type Class = Extract<Expression, { type: 'class' }>;
type Part = Class['parts'][number];

/** Each change of one thing in a class: a character more or less at a border, a part left out, negation, case. */
export function classEdits(expression: Class): Edit[] {
  const { parts, properties, inverted, ignoreCase } = expression;
  const changed: Class[] = [
    { ...expression, inverted: !inverted },
    ...parts.flatMap((part, at) =>
      othersThan(part).map((other) => ({ ...expression, parts: parts.with(at, other) })),
    ),
    ...parts.map((_, at) => ({ ...expression, parts: parts.toSpliced(at, 1) })),
    ...properties.map((_, at) => ({ ...expression, properties: properties.toSpliced(at, 1) })),
    ...(parts.some(hasCase) ? [{ ...expression, ignoreCase: !ignoreCase }] : []),
  ];
  return changed
    .filter((each) => !isEmpty(each))
    .map((each) => ({
      expression: each,
      change: `${expressionNotation(expression)} is ${expressionNotation(each)}`,
    }));
}

/** A class without any part is left to the edit that drops the expression. */
function isEmpty({ parts, properties, inverted }: Class): boolean {
  return parts.length + properties.length === 0 && !inverted;
}

function othersThan(part: Part): Part[] {
  if (typeof part === 'string') return shifted(part, 1).map((other) => other);
  const [from, to] = part;
  return [
    ...shifted(from, -1).map((other): Part => [other, to]),
    ...(from < to ? shifted(from, 1).map((other): Part => [other, to]) : []),
    ...(from < to ? shifted(to, -1).map((other): Part => [from, other]) : []),
    ...shifted(to, 1).map((other): Part => [from, other]),
  ];
}

/** The character beside it, where there is one. */
function shifted(character: string, by: number): string[] {
  const code = character.codePointAt(0)! + by;
  const exists = code >= 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return exists ? [String.fromCodePoint(code)] : [];
}

function hasCase(part: Part): boolean {
  const text = typeof part === 'string' ? part : part.join('');
  return text.toLowerCase() !== text.toUpperCase();
}
