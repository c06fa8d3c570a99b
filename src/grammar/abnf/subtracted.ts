import type { Expression, Rules } from '../ast.js';
import { classRanges, countsHalves, singleCharacters, type Class } from './characterRanges.js';
import { common, without, type Ranges } from './ranges.js';

/**
 * What the first element of a sequence is, without characters that a predicate before it forbids; `undefined` where it
 * takes none of them, or no class says what is left.
 */
export function subtracted(
  [first]: readonly Expression[],
  forbidden: Expression,
  rules: Rules,
): readonly Expression[] | undefined {
  const characters = singleCharacters(forbidden, rules);
  const head = first && headOf(first, rules);
  if (!characters || !head || common(classRanges(head.first), characters).length === 0) return undefined;
  const left = difference(head.first, characters);
  return left && [left, ...head.rest];
}

/** The class with which an element begins, and what is left of the element behind it. */
function headOf(
  element: Expression,
  rules: Rules,
): { first: Class; rest: readonly Expression[] } | undefined {
  if (element.type === 'repeated' && element.min > 0 && !element.delimiter) {
    const { expression, min, max } = element;
    const first = classIn(expression, rules, []);
    if (!first) return undefined;
    const rest: Expression = { ...element, min: min - 1, max: max === null ? null : max - 1 };
    return { first, rest: max === 1 ? [] : [rest] };
  }
  const first = classIn(element, rules, []);
  return first && { first, rest: [] };
}

function classIn(expression: Expression, rules: Rules, inside: readonly string[]): Class | undefined {
  if (expression.type === 'class' || expression.type === 'any') return expression;
  if (expression.type === 'labeled') return classIn(expression.expression, rules, inside);
  if (expression.type !== 'reference' || inside.includes(expression.name)) return undefined;
  return classIn(rules[expression.name]!.expression, rules, [...inside, expression.name]);
}

/** A class without some characters; `undefined` where there is none that says it as shortly. */
function difference(from: Class, characters: Ranges): Class | undefined {
  if (from.type === 'any') {
    return isBasic(characters)
      ? { ...EMPTY, parts: partsOf(characters), inverted: true, unicode: false }
      : undefined;
  }
  if (from.inverted && !from.ignoreCase && (from.unicode || isBasic(characters))) {
    return { ...from, parts: [...from.parts, ...partsOf(characters)] };
  }
  if (from.properties.length > 0 || countsHalves(from)) return undefined;
  return { ...EMPTY, parts: partsOf(without(classRanges(from), characters)) };
}

function isBasic(characters: Ranges): boolean {
  return characters.every(([, to]) => to <= 0xffff);
}

function partsOf(ranges: Ranges): (string | [string, string])[] {
  return ranges.map(([from, to]) => {
    const [first, last] = [String.fromCodePoint(from), String.fromCodePoint(to)];
    return first === last ? first : [first, last];
  });
}

const EMPTY = {
  type: 'class',
  parts: [],
  properties: [],
  inverted: false,
  ignoreCase: false,
  unicode: true,
} as const;
