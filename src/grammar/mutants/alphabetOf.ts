import type { Expression, Rules } from '../ast.js';

/** Characters of many kinds: letters with and without case, digits, blanks, controls, marks, some beyond 16 bits. */
const OF_ALL_KINDS =
  'a Z0_-*/:\t\0\u001B\u0085\u00A0\u00E9\u0301\u0416\u05D0\u061C\u200B\u202E\u2028\u3000\u4E2D\uFEFF\u{1F600}';

/** Characters by which the classes and literals of a grammar are told apart, plain ones first. */
export function alphabetOf(rules: Rules): readonly string[] {
  const all = new Set(OF_ALL_KINDS);
  for (const each of expressionsIn(rules)) {
    if (each.type === 'literal') for (const character of each.value) all.add(character);
    if (each.type === 'class') for (const border of each.parts.flat().flatMap(beside)) all.add(border);
  }
  return [...all];
}

/** Numbers of repetitions of which a grammar speaks, and those around them. */
export function numbersIn(rules: Rules): readonly number[] {
  const all = [...expressionsIn(rules)].flatMap((each) =>
    each.type === 'repeated' ? [each.min, each.max ?? 0].filter((number) => number > 1) : [],
  );
  return [...new Set(all.flatMap((number) => [number - 2, number - 1, number, number + 1]))];
}

/** A border of a range, and the characters beside it. */
function beside(border: string): string[] {
  const code = border.codePointAt(0)!;
  return [code - 1, code, code + 1]
    .filter((each) => each >= 0 && each <= 0x10_ff_ff && (each < 0xd8_00 || each > 0xdf_ff))
    .map((each) => String.fromCodePoint(each));
}

function* expressionsIn(rules: Rules): Generator<Expression> {
  for (const { expression } of Object.values(rules)) yield* within(expression);
}

function* within(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.type) {
    case 'sequence':
      for (const each of expression.elements) yield* within(each);
      break;
    case 'choice':
      for (const each of expression.alternatives) yield* within(each);
      break;
    case 'labeled':
    case 'and':
    case 'not':
      yield* within(expression.expression);
      break;
    case 'repeated':
      yield* within(expression.expression);
      if (expression.delimiter) yield* within(expression.delimiter);
  }
}
