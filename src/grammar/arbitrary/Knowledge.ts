import type { Expression, Rules } from '../ast.js';
import { createInterpreter, type Interpreter } from '../interpret.js';
import { CharacterSet } from './CharacterSet.js';
import { createDeriver, type Deriver } from './derive.js';
import { groupGuards } from './groupGuards.js';
import { extentsOf, type Extent } from './extents.js';

export type Class = Extract<Expression, { type: 'class' | 'any' }>;

/** What is known of a grammar before any text of it is written. */
export interface Knowledge {
  /** Changed where that makes them easier to write texts of; the language is the same. */
  readonly rules: Rules;
  readonly extentOf: (expression: Expression) => Extent;
  /** The characters of a class up to a highest code point. */
  readonly setOf: (expression: Class) => CharacterSet;
  readonly deriver: Deriver;
  readonly interpreter: Interpreter;
}

/** What is known of a grammar; it is found out once for all users of it. */
export function knowledgeOf(rules: Rules, highest: number): Knowledge {
  let ofRules = known.get(rules);
  if (!ofRules) known.set(rules, (ofRules = new Map()));
  let knowledge = ofRules.get(highest);
  if (!knowledge) ofRules.set(highest, (knowledge = findOut(rules, highest)));
  return knowledge;
}

const known = new WeakMap<Rules, Map<number, Knowledge>>();

function findOut(original: Rules, highest: number): Knowledge {
  const rules = groupGuards(original);
  const sets = new Map<Expression, CharacterSet>();
  return {
    rules,
    extentOf: extentsOf(rules),
    deriver: createDeriver(rules),
    interpreter: createInterpreter(original),
    setOf(expression) {
      let set = sets.get(expression);
      if (!set) sets.set(expression, (set = new CharacterSet(expression, highest)));
      return set;
    },
  };
}
