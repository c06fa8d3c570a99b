import type { Arbitrary } from 'fast-check';
import type { Rules } from '../ast.js';
import { createPrinter, type Message } from '../createPrinter.js';
import { createInterpreter } from '../interpret.js';
import type { Shape } from './Shape.js';
import { textsOf } from './textsOf.js';

/**
 * Messages of a rule in CamelCase, as its parser reads them off its texts (see `textsOf`): `{ type, ...fields }`.
 *
 * @param shape - of the whole text of a message
 * @throws RangeError for a rule whose values are no messages
 */
export function messagesOf<M extends Message>(
  rules: Rules,
  startRule: string,
  shape: Shape = {},
): Arbitrary<M> {
  if (rules[startRule]?.kind === 'text') {
    throw new RangeError(`the values of the rule ${startRule} are texts, not messages`);
  }
  const { parse } = createInterpreter(rules);
  const print = createPrinter(rules);
  return textsOf(rules, startRule, shape).map(
    // The rules are those whose messages are of type M.
    (text) => parse(text, { startRule }) as M,
    (message) => print(message as Message),
  );
}
