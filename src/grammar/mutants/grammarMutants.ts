import type { Expression, Rules } from '../ast.js';
import { editsOf } from './editsOf.js';

/** A grammar that differs from another one in a single place. */
export interface GrammarMutant {
  readonly rule: string;
  /** What is changed, in the notation of grammars; no two of a rule are called the same. */
  readonly change: string;
  readonly rules: Rules;
}

/**
 * The mutants of a grammar as far as lines of one rule reach: each rule with one thing in it changed. Some of them are the
 * same language (see `readDifference` and `writtenDifference`).
 *
 * @param spared - labels of fields in which nothing is changed, and whose rules are not reached by them
 */
export function grammarMutants(
  rules: Rules,
  start: string,
  spared: ReadonlySet<string> = new Set(),
): GrammarMutant[] {
  return reached(rules, start, spared).flatMap((name) => {
    const rule = rules[name]!;
    const seen = new Map<string, number>();
    return [...editsOf(rule.expression, spared)].map(({ expression, change }) => {
      const times = (seen.get(change) ?? 0) + 1;
      seen.set(change, times);
      return {
        rule: name,
        change: times === 1 ? change : `${change} (${times})`,
        rules: { ...rules, [name]: { ...rule, expression } },
      };
    });
  });
}

/** The rules that a rule leads to, predicates included, that one first. */
function reached(rules: Rules, start: string, spared: ReadonlySet<string>): string[] {
  const all = new Set([start]);
  // A set visits what is added to it while it is walked.
  for (const name of all) visit(rules[name]!.expression);
  return [...all];

  function visit(expression: Expression): void {
    switch (expression.type) {
      case 'reference':
        all.add(expression.name);
        break;
      case 'sequence':
        expression.elements.forEach(visit);
        break;
      case 'choice':
        expression.alternatives.forEach(visit);
        break;
      case 'labeled':
        if (!spared.has(expression.label)) visit(expression.expression);
        break;
      case 'repeated':
        visit(expression.expression);
        if (expression.delimiter) visit(expression.delimiter);
        break;
      case 'and':
      case 'not':
        visit(expression.expression);
    }
  }
}
