import type { Rule, Rules } from '../../grammar/ast.js';
import { eachPart } from '../../grammar/eachPart.js';
import { expressionNotation } from '../../grammar/notation.js';
import { referencesOf } from '../../grammar/startRules.js';

/** The rule that is nothing but this class or literal, in the notation of the grammar; `undefined` where none is. */
export function ruleNamed(notation: string, rules: Rules): string | undefined {
  return Object.values(rules).find(
    ({ expression }) =>
      (expression.type === 'class' || expression.type === 'literal') &&
      expressionNotation(expression) === notation,
  )?.name;
}

/** The rules with a predicate among those by which a line of a start rule is read. */
export function rulesWithPredicates(rules: Rules, startRule: string): readonly string[] {
  const names = new Set([startRule]);
  // A set visits what is added to it while it is walked.
  for (const name of names) for (const other of referencesOf(rules[name]!)) names.add(other);
  return [...names].filter((name) => hasPredicate(rules[name]!));
}

function hasPredicate({ expression }: Rule): boolean {
  let found = false;
  eachPart(expression, ({ type }) => {
    if (type === 'and' || type === 'not') found = true;
  });
  return found;
}
