import type { Expression, Rule, Rules } from '../ast.js';
import { singleCharacters } from './characterRanges.js';
import { isWithin, type Ranges } from './ranges.js';

/** Whether a name, in either case, is one of the core rules (RFC 5234, appendix B). */
export function isCoreName(name: string): boolean {
  return Object.hasOwn(CORE_RULES, name.toUpperCase());
}

/** Whether a rule means what the core rule of its name does. */
export function isCoreRule({ name, expression }: Pick<Rule, 'name' | 'expression'>, rules: Rules): boolean {
  const core = isCoreName(name) ? CORE_RULES[name.toUpperCase()]! : [];
  const own = spelled(expression, rules);
  return (
    core.length > 0 &&
    own?.length === core.length &&
    own.every((characters, index) => isWithin(characters, core[index]!) && isWithin(core[index]!, characters))
  );
}

/** The characters that may stand at each place, where all texts are equally long, and each place is free. */
function spelled(expression: Expression, rules: Rules, depth = 0): readonly Ranges[] | undefined {
  const single = singleCharacters(expression, rules);
  if (single) return [single];
  if (depth > DEEP) return undefined;
  switch (expression.type) {
    case 'literal':
      if (expression.ignoreCase) return undefined;
      return Array.from(expression.value, (character): Ranges => {
        const code = character.codePointAt(0)!;
        return [[code, code]];
      });
    case 'labeled':
      return spelled(expression.expression, rules, depth + 1);
    case 'reference':
      return spelled(rules[expression.name]!.expression, rules, depth + 1);
    case 'sequence': {
      const all = expression.elements.map((each) => spelled(each, rules, depth + 1));
      return all.every((each) => each !== undefined) ? all.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/** Rules inside each other; those inside themselves are no core rules. */
const DEEP = 20;

/** What the texts of each rule consist of. The texts of LWSP are of any length, so no rule of a grammar is taken for it. */
const CORE_RULES: Readonly<Record<string, readonly Ranges[]>> = {
  ALPHA: [
    [
      [0x41, 0x5a],
      [0x61, 0x7a],
    ],
  ],
  BIT: [[[0x30, 0x31]]],
  CHAR: [[[0x01, 0x7f]]],
  CR: [[[0x0d, 0x0d]]],
  CRLF: [[[0x0d, 0x0d]], [[0x0a, 0x0a]]],
  CTL: [
    [
      [0x00, 0x1f],
      [0x7f, 0x7f],
    ],
  ],
  DIGIT: [[[0x30, 0x39]]],
  DQUOTE: [[[0x22, 0x22]]],
  HEXDIG: [
    [
      [0x30, 0x39],
      [0x41, 0x46],
      [0x61, 0x66],
    ],
  ],
  HTAB: [[[0x09, 0x09]]],
  LF: [[[0x0a, 0x0a]]],
  LWSP: [],
  OCTET: [[[0x00, 0xff]]],
  SP: [[[0x20, 0x20]]],
  VCHAR: [[[0x21, 0x7e]]],
  WSP: [
    [
      [0x09, 0x09],
      [0x20, 0x20],
    ],
  ],
};
