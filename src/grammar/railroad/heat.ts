import type { Expression, Rule, Rules } from '../ast.js';
import { forksOf } from '../branches.js';
import type { Figure, Shape } from './Figure.js';
import { captioned } from './figures.js';

/** How many lines took each branch of a grammar, by the branch's id (see `branchesOf`). */
export type Heat = ReadonlyMap<string, number>;

/** How many lines took each way of an expression at which ways part; `undefined` where nobody has counted. */
export type CountsOf = (expression: Expression) => readonly number[] | undefined;

/** What is known about a rule. */
export function countsIn(rule: Rule, rules: Rules, heat: Heat | undefined): CountsOf {
  if (!heat) return () => undefined;
  const counts = new Map(
    forksOf(rules, rule.name).flatMap(({ expression, branches }) =>
      branches.every(({ id }) => heat.has(id))
        ? [[expression, branches.map(({ id }) => heat.get(id)!)] as const]
        : [],
    ),
  );
  return (expression) => counts.get(expression);
}

/** A way with the number of lines that took it: a caption, and a colour. */
export function heated(figure: Figure, count: number): Figure {
  const counted = captioned(count === 0 ? 'never' : `${count}×`, figure);
  return { ...counted, at: (x, y) => warm(counted.at(x, y), count) };
}

/** Shapes in the colour of that many lines; those of a way within the way have theirs already. */
function warm(shapes: readonly Shape[], count: number): readonly Shape[] {
  return shapes.map((shape) =>
    shape.type === 'caption' || shape.type === 'frame' ? shape : { degree: degreeOf(count), ...shape },
  );
}

/** The hottest: a thousand times and more. */
const HOTTEST = 4;

/** How hot it is that something happened so often. 0: never; 1: fewer than ten times; then one more for each power of ten. */
export function degreeOf(count: number): number {
  return count === 0 ? 0 : Math.min(HOTTEST, 1 + Math.floor(Math.log10(count)));
}
