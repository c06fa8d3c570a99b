import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../ast.js';
import type { Line, Rectangle, Shape } from './Figure.js';
import { figureOf } from './figureOf.js';
import type { CountsOf } from './heat.js';
import { layOut } from './railroad.js';

const texts = fc.constantFrom('a', 'hello', '日本語', '😀!', '', 'é', 'a long text', '\n');

const { expression } = fc.letrec<{ expression: Expression; leaf: Expression }>((tie) => ({
  leaf: fc.oneof(
    texts.map((value): Expression => ({ type: 'literal', value, ignoreCase: false })),
    fc
      .constantFrom('x', 'Message', 'aRuleWithALongName')
      .map((name): Expression => ({ type: 'reference', name })),
    fc.constant<Expression>({ type: 'any' }),
  ),
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc
      .array(tie('expression'), { minLength: 2, maxLength: 4 })
      .map((elements): Expression => ({ type: 'sequence', elements })),
    fc
      .array(tie('expression'), { minLength: 2, maxLength: 4 })
      .map((alternatives): Expression => ({ type: 'choice', alternatives })),
    fc.record({
      type: fc.constant('labeled' as const),
      label: fc.constantFrom('a', 'aLongLabelHere'),
      expression: tie('expression'),
    }),
    fc.record({
      type: fc.constant('repeated' as const),
      expression: tie('expression'),
      min: fc.constantFrom(0, 1, 3),
      max: fc.constantFrom(1, 64, null),
      delimiter: fc.option(tie('expression')),
    }),
    fc.record({ type: fc.constantFrom('and' as const, 'not' as const), expression: tie('expression') }),
  ),
}));

const shapesWith = (countsOf: CountsOf) => (each: Expression) =>
  layOut(figureOf(each, { rules: {}, href: () => undefined, countsOf }));
const rectangles = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.type !== 'line');

describe.each([
  ['alone', () => undefined],
  ['with counts', counts],
] as const)('the layout of any expression %s', (_, countsOf) => {
  const shapesOf = shapesWith(countsOf);

  test('lies within its sheet', () => {
    fc.assert(
      fc.property(expression, (each) => {
        const { width, height, shapes } = shapesOf(each);
        const corners = [
          ...rectangles(shapes).flatMap(
            ({ x, y, width: w, height: h }) =>
              [
                [x, y],
                [x + w, y + h],
              ] as const,
          ),
          ...shapes.filter((shape) => shape.type === 'line').flatMap(pointsOf),
        ];
        for (const [x, y] of corners) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  test('has nothing that lies upon something else, unless it lies within a frame', () => {
    fc.assert(
      fc.property(expression, (each) => {
        const all = rectangles(shapesOf(each).shapes);
        for (const [index, a] of all.entries()) {
          for (const b of all.slice(0, index)) {
            const nested = (a.type === 'frame' && contains(a, b)) || (b.type === 'frame' && contains(b, a));
            expect({ a, b, together: overlap(a, b) && !nested }).toEqual({ a, b, together: false });
          }
        }
      }),
    );
  });

  test('has no track through a box or a caption', () => {
    fc.assert(
      fc.property(expression, (each) => {
        const { shapes } = shapesOf(each);
        const points = shapes.filter((shape) => shape.type === 'line').flatMap(pointsOf);
        for (const box of rectangles(shapes).filter(({ type }) => type !== 'frame')) {
          const inside = points.filter(
            ([x, y]) =>
              x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1,
          );
          expect([box, inside]).toEqual([box, []]);
        }
      }),
    );
  });
});

/** How many lines took each way of an expression, from none to thousands. */
function counts(each: Expression): readonly number[] | undefined {
  if (each.type === 'choice') return each.alternatives.map((_, index) => (index * 123_456) % 20_000);
  return each.type === 'repeated' && each.min === 0 ? [0, 1234] : undefined;
}

/** Points along a track, a few pixels from each other. */
function pointsOf({ path }: Line): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = [...rest!.matchAll(/-?[\d.]+/g)].map(Number);
    const [a = 0, b = 0] = numbers.slice(-2);
    const to = { M: [a, b], H: [b || a, y], V: [x, b || a], h: [x + (b || a), y], v: [x, y + (b || a)] }[
      letter!
    ] ?? [x + a, y + b];
    const steps = letter === 'M' ? 0 : Math.ceil(Math.hypot(to[0]! - x, to[1]! - y) / 4);
    for (let step = 1; step < steps; step++) {
      points.push([x + ((to[0]! - x) * step) / steps, y + ((to[1]! - y) * step) / steps]);
    }
    [x, y] = [to[0]!, to[1]!];
    points.push([x, y]);
  }
  return points;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
