import { expressionNotation } from '../../notation.js';
import { partsIn, type Part } from '../derive.js';
import { limitOf } from '../extents.js';
import type { Edit, Line } from './Edit.js';

/** One more than a bound allows: of a repetition, or of what a predicate such as `!(character|65|)` guards. */
export function tooLong(line: Line): Edit[] {
  return line.parts.flatMap((part, index) => [
    ...tooMany(line, part, index),
    ...beyondLimit(line, part, index),
  ]);
}

/** One less than a repetition has at the least. */
export function tooShort({ parts }: Line): Edit[] {
  return parts.flatMap((part, index) => {
    const { expression } = part;
    // A single one that is missing is an argument that is missing.
    if (expression.type !== 'repeated' || expression.min < 2) return [];
    const items = itemsOf(parts, index);
    const begin = items[expression.min - 2]!.end;
    const words = `${expression.min - 1} of ${expressionNotation(expression)}`;
    return [{ words, begin, end: part.end, by: '' }];
  });
}

function tooMany({ parts, text }: Line, part: Part, index: number): Edit[] {
  const { expression, end } = part;
  // An optional part that stands there twice is an argument too many.
  if (expression.type !== 'repeated' || expression.max === null || expression.max < 2) return [];
  const items = itemsOf(parts, index);
  const last = items.at(-1);
  if (!last) return [];
  const [first, second] = items;
  const between = second && expression.delimiter ? text.slice(first!.end, second.begin) : '';
  if (expression.delimiter && !second) return [];
  const by = (between + text.slice(last.begin, last.end)).repeat(expression.max + 1 - items.length);
  return [{ words: `${expression.max + 1} of ${expressionNotation(expression)}`, begin: end, end, by }];
}

function beyondLimit({ parts, text, knowledge }: Line, { expression, end }: Part, index: number): Edit[] {
  if (expression.type !== 'sequence') return [];
  const inTurn = [...partsIn(parts, index)];
  let place = 0;
  return expression.elements.flatMap((element) => {
    const limit = limitOf(element, knowledge.rules);
    // Predicates have no part of their own.
    if (limit === undefined) {
      if (element.type !== 'and' && element.type !== 'not') place++;
      return [];
    }
    const guarded = Array.from(text.slice(inTurn[place]?.begin ?? end, end));
    const by = (guarded.at(-1) ?? '').repeat(Math.max(0, limit + 1 - guarded.length));
    return by === ''
      ? []
      : [{ words: `${limit + 1} characters where ${limit} are the most`, begin: end, end, by }];
  });
}

function itemsOf(parts: readonly Part[], index: number): Part[] {
  const { expression } = parts[index]!;
  const all = [...partsIn(parts, index)];
  return expression.type === 'repeated' && expression.delimiter
    ? all.filter((_, place) => place % 2 === 0)
    : all;
}
