import type { Rules } from './ast.js';
import { eachPart } from './eachPart.js';
import { createInterpreter, type Predicate } from './interpret.js';
import { expressionNotation } from './notation.js';

/** A predicate of a rule that does not let a text pass. */
export interface Forbidding {
  readonly rule: string;
  /** The predicate in the notation of the grammar. */
  readonly predicate: string;
}

/**
 * The predicates that fail where a text is refused, or behind that place. A parser does not name them: what it says
 * could have stood there is without what they forbid.
 *
 * @param place - where the parser refuses the text, in UTF-16 units from its beginning
 */
export function forbiddenBy(
  rules: Rules,
  startRule: string,
  text: string,
  place: number,
): readonly Forbidding[] {
  const failed = new Set<Predicate>();
  createInterpreter(rules, (predicate, at) => {
    if (at >= place) failed.add(predicate);
  }).trace(text, startRule);
  return [...failed].map((predicate) => ({
    rule: ruleWith(predicate, rules),
    predicate: expressionNotation(predicate),
  }));
}

function ruleWith(predicate: Predicate, rules: Rules): string {
  const rule = Object.values(rules).find(({ expression }) => {
    let isThere = false;
    eachPart(expression, (part) => {
      if (part === predicate) isThere = true;
    });
    return isThere;
  });
  if (!rule) throw new TypeError(`${expressionNotation(predicate)} stands in none of the rules`);
  return rule.name;
}
