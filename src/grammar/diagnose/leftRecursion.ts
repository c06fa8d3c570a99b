import type { Expression } from '../ast.js';
import { createConsumes } from './consumes.js';
import type { Diagnostic } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';

type Reference = Extract<Expression, { type: 'reference' }>;

/** Rules that call themselves before they have read anything, directly or by way of others: they never come to an end. */
export function leftRecursion({ rules, own, nameOf, placeOf }: LocatedGrammar): Diagnostic[] {
  const consumes = createConsumes(rules);
  const told = new Set<string>();
  return own.flatMap((rule): Diagnostic[] => {
    const cycle = told.has(rule.name) ? undefined : shortestCycle(rule.name);
    if (!cycle) return [];
    const names = [rule.name, ...cycle.map(({ name }) => name)];
    for (const name of names) told.add(name);
    return [
      {
        severity: 'error',
        code: 'left-recursion',
        message: `\`${rule.name}\` calls itself before it has read anything: ${names.join(' → ')}`,
        place: nameOf(rule.name),
        notes: cycle.map((reference, step) => ({
          message:
            step === cycle.length - 1
              ? `\`${names[step]}\` can come to \`${reference.name}\` again with nothing read: so it goes on for ever`
              : `\`${names[step]}\` can come to \`${reference.name}\` with nothing read`,
          place: placeOf(reference),
        })),
        help: 'Say what comes first, and then what is repeated:  list = item ("," item)*',
      },
    ];
  });

  /** The references that lead from a rule to itself. */
  function shortestCycle(start: string): readonly Reference[] | undefined {
    const ways = new Map<string, readonly Reference[]>([[start, []]]);
    // A map visits what is added to it while it is walked.
    for (const [name, way] of ways) {
      for (const reference of callsAtOnce(name)) {
        if (reference.name === start) return [...way, reference];
        if (!ways.has(reference.name)) ways.set(reference.name, [...way, reference]);
      }
    }
    return undefined;
  }

  function callsAtOnce(name: string): readonly Reference[] {
    const rule = rules[name];
    return rule ? firstReferences(rule.expression) : [];
  }

  function firstReferences(expression: Expression): readonly Reference[] {
    switch (expression.type) {
      case 'reference':
        return [expression];
      case 'sequence': {
        const firstEater = expression.elements.findIndex(consumes);
        const reached =
          firstEater === -1 ? expression.elements : expression.elements.slice(0, firstEater + 1);
        return reached.flatMap(firstReferences);
      }
      case 'choice':
        return expression.alternatives.flatMap(firstReferences);
      case 'labeled':
      case 'and':
      case 'not':
        return firstReferences(expression.expression);
      case 'repeated': {
        const inDelimiter = expression.delimiter && !consumes(expression.expression);
        const parts = inDelimiter ? [expression.expression, expression.delimiter] : [expression.expression];
        return parts.flatMap(firstReferences);
      }
      default:
        return [];
    }
  }
}
