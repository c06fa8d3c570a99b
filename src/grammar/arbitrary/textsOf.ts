import type { Arbitrary } from 'fast-check';
import type { Rules } from '../ast.js';
import type { Shape } from './Shape.js';
import { TextArbitrary } from './TextArbitrary.js';

/**
 * Texts of a rule: all its alternatives, short ones mostly, sometimes those at the edge of what it takes. Each of them
 * is read back before it is handed over. They shrink to shorter texts of earlier alternatives and simpler characters,
 * never to blanks; texts that were written by hand do so too.
 *
 * @param rules - of any grammar
 * @throws RangeError from the arbitrary where no text of the rule has the shape, or none was found
 */
export function textsOf(rules: Rules, rule: string, shape: Shape = {}): Arbitrary<string> {
  return new TextArbitrary(rules, rule, shape);
}
