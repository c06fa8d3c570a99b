import type { Expression, Rules } from './ast.js';
import { expressionNotation } from './notation.js';

/** A way that a line can take through a grammar: an alternative, or a repetition that is there or not. */
export interface Branch {
  /** `RULE.n.alternative`: the n-th fork of the rule, both numbers from 1. */
  readonly id: string;
  readonly rule: string;
  /** How the grammar writes it. */
  readonly notation: string;
}

/** An expression at which ways part, and the ways in their order. */
export interface Fork {
  readonly expression: Expression;
  readonly branches: readonly Branch[];
}

/** The forks of a rule in the order in which they are written. What stands in a predicate is no part of a line. */
export function forksOf(rules: Rules, name: string): readonly Fork[] {
  const forks: Fork[] = [];
  visit(rules[name]!.expression);
  return forks;

  function visit(expression: Expression): void {
    const ways = waysOf(expression);
    if (ways.length > 1) {
      const number = forks.length + 1;
      forks.push({
        expression,
        branches: ways.map((notation, index) => ({
          id: `${name}.${number}.${index + 1}`,
          rule: name,
          notation,
        })),
      });
    }
    for (const part of partsOf(expression)) visit(part);
  }
}

/** All branches that lines of a rule can take, those of the rules that it refers to among them. */
export function branchesOf(rules: Rules, start: string): readonly Branch[] {
  return reachedFrom(rules, start).flatMap((name) =>
    forksOf(rules, name).flatMap(({ branches }) => branches),
  );
}

/** The rules whose texts stand in lines of a rule, that one first. */
export function reachedFrom(rules: Rules, start: string): readonly string[] {
  const reached = new Set([start]);
  // A set visits what is added to it while it is walked.
  for (const name of reached) visit(rules[name]!.expression);
  return [...reached];

  function visit(expression: Expression): void {
    if (expression.type === 'reference') reached.add(expression.name);
    for (const part of partsOf(expression)) visit(part);
  }
}

function waysOf(expression: Expression): string[] {
  if (expression.type === 'choice') return expression.alternatives.map(expressionNotation);
  if (expression.type !== 'repeated' || expression.min > 0 || expression.max === 0) return [];
  return [
    `${expressionNotation(expression)} with nothing`,
    `${expressionNotation(expression)} with something`,
  ];
}

/** The parts of an expression that match characters of a line. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'sequence':
      return expression.elements;
    case 'choice':
      return expression.alternatives;
    case 'labeled':
      return [expression.expression];
    case 'repeated':
      return expression.delimiter ? [expression.expression, expression.delimiter] : [expression.expression];
    default:
      return [];
  }
}
