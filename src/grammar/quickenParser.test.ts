import fc from 'fast-check';
import peggy from 'peggy';
import { expect, test } from 'vitest';
import type { Rule } from './ast.js';
import type { Parse } from './Codec.js';
import { hoistParser } from './hoistParser.js';
import { labelOnly } from './labelOnly.js';
import { quickenParser } from './quickenParser.js';
import { regExpOf } from './regExpOf.js';

// Where a regular expression would take back what it has matched, a parsing expression does not.
const GRAMMAR = `
Line = Greedy / Chosen / Counted / Looking / Half / Wide / Nested
Greedy = "g" text:greedy
Chosen = "c" text:chosen
Counted = "n" text:counted
Looking = "l" text:looking "\\n"
Half = "h" half:. rest:wide
Wide = "w" text:wide "b"
Nested = "r" text:nested
greedy = "a"* "ab"?
chosen = ("a" / "ab") "b"
counted = (("a" / "ab") "b"?)|2..3| "b"
looking = !("ab" / "b"+ "a") (&"a" [a-b])+
wide = [^ab]u+
nested = "(" nested? ")" / "b"
`;

function compile() {
  let rules: Rule[] = [];
  const source = hoistParser(
    peggy.generate(GRAMMAR, {
      output: 'source',
      format: 'es',
      allowedStartRules: ['*'],
      plugins: [labelOnly((found) => (rules = found))],
    }),
  );
  return { source, rules: Object.fromEntries(rules.map((rule) => [rule.name, rule])) };
}

async function load(source: string): Promise<Parse> {
  return ((await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { parse: Parse }).parse;
}

/** What a parser makes of a text: its value, or its complaint with the place. */
function outcome(parse: Parse, text: string, startRule: string): unknown {
  try {
    return parse(text, { startRule });
  } catch (error) {
    const { message, location } = error as Error & { location: unknown };
    return { message, location };
  }
}

test('a parser with regular expressions says what the one without says', async () => {
  const { source, rules } = compile();
  const [plain, quick] = [await load(source), await load(quickenParser(source, rules))];
  const start = fc.constantFrom(...Object.keys(rules));
  const unit = fc.constantFrom('a', 'b', '\n', '😀', '\ud83d', '\ude00', '(', ')');
  const text = fc.tuple(fc.constantFrom('', ...'gcnlhwr'), fc.string({ unit, maxLength: 8 }));
  fc.assert(
    fc.property(start, text, (rule, [first, rest]) => {
      expect(outcome(quick, first + rest, rule)).toEqual(outcome(plain, first + rest, rule));
    }),
    { numRuns: 5_000 },
  );
});

test('what is no regular expression is left to the rules', () => {
  const { rules } = compile();
  expect(regExpOf(rules.nested!.expression, rules)).toBeUndefined();
  expect(regExpOf(rules.Half!.expression, rules)).toBeUndefined();
  expect(regExpOf(rules.greedy!.expression, rules)).toBe(
    '(?=(?<a0>(?:\\u{61}){0,}))\\k<a0>(?:\\u{61}\\u{62}){0,1}',
  );
});

test('a parser of another form is refused', () => {
  expect(() => quickenParser('export function parse() {}', {})).toThrow('another form');
});
