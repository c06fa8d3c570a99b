import type { Expression, Rules } from '../ast.js';
import { casesOf } from '../language/casesOf.js';
import { ASTRAL, eachRange, isSurrogate } from '../language/codePoints.js';
import { common, isWithin, joined, UNIVERSES, without, type Range, type Ranges } from './ranges.js';

export type Class = Extract<Expression, { type: 'class' | 'any' }>;

/** The characters of Unicode that a class matches; for one that takes halves of characters, those of whose halves it does. */
export function classRanges(expression: Class): Ranges {
  if (expression.type === 'any') return UNIVERSES['utf-8'];
  const known = ofClasses.get(expression);
  if (known) return known;
  const units = unitsOf(expression);
  const whole = isWithin(SURROGATES, units) && !isWide(expression) ? joined([...units, ASTRAL_ONES]) : units;
  const ranges = common(whole, UNIVERSES['utf-8']);
  ofClasses.set(expression, ranges);
  return ranges;
}

const ofClasses = new WeakMap<Expression, Ranges>();

/** Whether a class takes a character beyond U+FFFF for two: it does not know of surrogate pairs. */
export function countsHalves(expression: Class): boolean {
  return (
    expression.type === 'any' || (!isWide(expression) && common(unitsOf(expression), SURROGATES).length > 0)
  );
}

/** The characters of an expression whose texts are single characters; `undefined` for any other one. */
export function singleCharacters(expression: Expression, rules: Rules): Ranges | undefined {
  return visit(expression, []);

  function visit(part: Expression, inside: readonly string[]): Ranges | undefined {
    switch (part.type) {
      case 'class':
      case 'any':
        return countsHalves(part) ? undefined : classRanges(part);
      case 'literal':
        return literalRanges(part);
      case 'labeled':
        return visit(part.expression, inside);
      case 'reference':
        if (inside.includes(part.name)) return undefined;
        return visit(rules[part.name]!.expression, [...inside, part.name]);
      case 'choice': {
        const all = part.alternatives.map((each) => visit(each, inside));
        return all.every((each) => each !== undefined) ? joined(all.flat()) : undefined;
      }
      default:
        return undefined;
    }
  }
}

function literalRanges({ value, ignoreCase }: Extract<Expression, { type: 'literal' }>): Ranges | undefined {
  const [character, ...others] = value;
  if (character === undefined || others.length > 0) return undefined;
  const codes = (ignoreCase ? casesOf(character) : [character]).map((each) => each.codePointAt(0)!);
  return joined(codes.filter((code) => !isSurrogate(code)).map((code) => [code, code]));
}

/** What is matched at once: characters, or UTF-16 units. */
function unitsOf(expression: Extract<Expression, { type: 'class' }>): Ranges {
  const listed: Range[] = [];
  eachRange(expression, (from, to) => listed.push([from, to]));
  if (!expression.inverted) return joined(listed);
  return without([[0, isWide(expression) ? LAST : ASTRAL - 1]], joined(listed));
}

function isWide({ unicode, properties }: Extract<Expression, { type: 'class' }>): boolean {
  return unicode || properties.length > 0;
}

const LAST = 0x10ffff;
const SURROGATES: Ranges = [[0xd800, 0xdfff]];
const ASTRAL_ONES: Range = [ASTRAL, LAST];
