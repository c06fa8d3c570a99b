import type { Expression, Rules } from '../ast.js';
import { expressionNotation } from '../notation.js';
import type { Figure } from './Figure.js';
import { heated, type CountsOf } from './heat.js';
import { captioned, detour, fork, framed, loop, NOTHING, row, station } from './figures.js';

/** Where the box of a rule leads; nowhere where it is `undefined`. */
export type Href = (rule: string) => string | undefined;

/** What a diagram shows beside the expression itself. */
export interface Surroundings {
  readonly rules: Rules;
  readonly href: Href;
  readonly countsOf: CountsOf;
}

/** Draws an expression. */
export function figureOf(expression: Expression, surroundings: Surroundings): Figure {
  const { rules, href, countsOf } = surroundings;
  const draw = (part: Expression) => figureOf(part, surroundings);
  switch (expression.type) {
    case 'literal':
      if (expression.value === '') return NOTHING;
      return station({ kind: 'literal', text: expressionNotation(expression) });
    case 'class':
      return station({ kind: 'class', text: expressionNotation(expression) });
    case 'any':
      return station({ kind: 'class', text: 'any character' });
    case 'reference':
      return reference(expression.name, rules, href);
    case 'sequence':
      return row(expression.elements.map(draw));
    case 'choice':
      return fork(
        expression.alternatives.map(draw).map((way, index) => {
          const count = countsOf(expression)?.[index];
          return count === undefined ? way : heated(way, count);
        }),
      );
    case 'labeled':
      return field(expression.label, expression.expression, draw);
    case 'repeated':
      return repetition(expression, draw, countsOf(expression));
    case 'and':
      return framed('predicate', 'followed by', draw(expression.expression));
    case 'not':
      return framed('predicate', 'not', draw(expression.expression));
  }
}

type Draw = (part: Expression) => Figure;

function reference(name: string, rules: Rules, href: Href): Figure {
  const target = href(name);
  return station({
    kind: (rules[name]?.kind ?? 'text') === 'text' ? 'reference' : 'message',
    text: name,
    ...(target === undefined ? {} : { href: target }),
  });
}

/** The name of a field stands over its value; where that is more than one box, they are framed. */
function field(label: string, expression: Expression, draw: Draw): Figure {
  const isBox = ['literal', 'class', 'any', 'reference'].includes(expression.type);
  return isBox ? captioned(`${label}:`, draw(expression)) : framed('field', `${label}:`, draw(expression));
}

function repetition(
  expression: Extract<Expression, { type: 'repeated' }>,
  draw: Draw,
  counts: readonly number[] | undefined,
): Figure {
  const { min, max, delimiter } = expression;
  const inner = draw(expression.expression);
  if (max === 0) return NOTHING;
  const turns = max === 1 ? inner : loop(inner, delimiter ? draw(delimiter) : NOTHING, timesOf(min, max));
  if (min > 0) return turns;
  const [nothing, something] = counts ?? [];
  if (something === undefined) return detour(turns);
  return detour(heated(turns, something), heated(NOTHING, nothing!));
}

/** How often, where that is not just once or more. */
function timesOf(min: number, max: number | null): string | undefined {
  if (max === null) return min <= 1 ? undefined : `${min}× or more`;
  return min === max ? `${min}×` : `${Math.max(min, 1)}…${max}×`;
}
