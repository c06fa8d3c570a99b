import type { Expression, Rules } from '../ast.js';

/** How long the texts of an expression are, in characters (code points). */
export interface Extent {
  /** Infinite where there is no text at all. */
  readonly min: number;
  readonly max: number;
  /** References inside each other on the shortest way. */
  readonly height: number;
}

/** Finds the extents of all expressions of a grammar. Predicates are heeded only as far as they limit a length. */
export function extentsOf(rules: Rules): (expression: Expression) => Extent {
  const ofRules = new Map<string, Extent>();
  const names = Object.keys(rules);
  // As many rounds until all that ends is known; what grows on after them has no bound.
  for (let round = 0; round <= 2 * names.length + 1; round++) {
    for (const name of names) {
      const before = ofRules.get(name) ?? UNKNOWN;
      const now = measure(rules[name]!.expression);
      ofRules.set(name, round > names.length && now.max > before.max ? { ...now, max: Infinity } : now);
    }
  }
  const known = new Map<Expression, Extent>();
  return (expression) => {
    let extent = known.get(expression);
    if (!extent) known.set(expression, (extent = measure(expression)));
    return extent;
  };

  function measure(expression: Expression): Extent {
    switch (expression.type) {
      case 'literal':
        return exactly([...expression.value].length);
      case 'class':
      case 'any':
        return exactly(1);
      case 'sequence':
        return measureSequence(expression.elements);
      case 'choice':
        return expression.alternatives.map(measure).reduce(either);
      case 'labeled':
        return measure(expression.expression);
      case 'reference': {
        const extent = ofRules.get(expression.name) ?? UNKNOWN;
        return { ...extent, height: extent.height + 1 };
      }
      case 'repeated':
        return measureRepeated(expression);
      case 'and':
      case 'not':
        return exactly(0);
    }
  }

  function measureSequence(elements: readonly Expression[]): Extent {
    let extent = exactly(0);
    for (const element of elements.toReversed()) {
      extent = both(measure(element), extent);
      const limit = limitOf(element, rules);
      if (limit !== undefined && limit < extent.max) extent = { ...extent, max: limit };
    }
    return extent;
  }

  function measureRepeated({ expression, min, max, delimiter }: Repeated): Extent {
    const item = measure(expression);
    const between = delimiter ? measure(delimiter) : exactly(0);
    return {
      min: times(item.min, min) + times(between.min, min - 1),
      max: times(item.max, max ?? Infinity) + times(between.max, (max ?? Infinity) - 1),
      height: min > 0 ? Math.max(item.height, min > 1 ? between.height : 0) : 0,
    };
  }
}

/** The most characters that may follow a predicate such as `!(character|65|)`; `undefined` for what is none. */
export function limitOf(element: Expression, rules: Rules): number | undefined {
  if (element.type !== 'not') return undefined;
  const counted = resolve(element.expression, rules);
  if (counted?.type !== 'repeated' || counted.min < 2 || counted.delimiter) return undefined;
  return isOneCharacter(counted.expression, rules, []) ? counted.min - 1 : undefined;
}

type Repeated = Extract<Expression, { type: 'repeated' }>;

const UNKNOWN: Extent = { min: Infinity, max: 0, height: Infinity };

function exactly(length: number): Extent {
  return { min: length, max: length, height: 0 };
}

function both(a: Extent, b: Extent): Extent {
  return { min: a.min + b.min, max: a.max + b.max, height: Math.max(a.height, b.height) };
}

function either(a: Extent, b: Extent): Extent {
  const isShorter = b.min < a.min || (b.min === a.min && b.height < a.height);
  const { min, height } = isShorter ? b : a;
  return { min, height, max: Math.max(a.max, b.max) };
}

function times(length: number, count: number): number {
  return length === 0 || count <= 0 ? 0 : length * count;
}

function resolve(expression: Expression, rules: Rules): Expression | undefined {
  let found: Expression | undefined = expression;
  for (let steps = 0; found?.type === 'reference' && steps < 10; steps++)
    found = rules[found.name]?.expression;
  return found;
}

function isOneCharacter(expression: Expression, rules: Rules, inside: readonly string[]): boolean {
  switch (expression.type) {
    case 'class':
    case 'any':
      return true;
    case 'choice':
      return expression.alternatives.every((each) => isOneCharacter(each, rules, inside));
    case 'reference':
      return (
        !inside.includes(expression.name) &&
        isOneCharacter(rules[expression.name]!.expression, rules, [...inside, expression.name])
      );
    default:
      return false;
  }
}
