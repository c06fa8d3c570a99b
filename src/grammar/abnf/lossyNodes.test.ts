import { parseString } from 'abnf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abnfMatcher } from '../../../test/abnfMatcher.js';
import { reachedFrom } from '../branches.js';
import { createParser } from '../createParser.js';
import { createInterpreter } from '../interpret.js';
import { abnfOf } from './abnfOf.js';

/** Expressions that take a character at least, and others; `first` and `second` are rules, and so is the whole: `self`. */
const { solid } = fc.letrec<{ solid: string; loose: string }>((tie) => ({
  solid: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(
      '"a"',
      '"b"',
      '"ab"',
      '"A"i',
      '[ab]',
      '[a-c]',
      '[^a]u',
      'first',
      'second',
      '"c" self? "."',
    ),
    fc.tuple(tie('loose'), tie('solid')).map((both) => both.join(' ')),
    fc.tuple(tie('solid'), tie('loose')).map((both) => both.join(' ')),
    fc.array(tie('solid'), { minLength: 2, maxLength: 3 }).map((all) => `(${all.join(' / ')})`),
    tie('solid').map((each) => `(${each})+`),
    tie('solid').map((each) => `(${each})|2|`),
    fc.tuple(tie('solid'), tie('solid')).map(([each, between]) => `(${each})|2..3, ${between}|`),
  ),
  loose: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('""', '!"a"', '!.', '&"b"', '![ab]', '!([ab]|3|)', '!([a-c]|4|)'),
    tie('solid').map((each) => `(${each})*`),
    tie('solid').map((each) => `(${each})?`),
    tie('solid').map((each) => `!(${each})`),
    tie('solid').map((each) => `(${each})|..2|`),
    fc.tuple(tie('solid'), tie('solid')).map(([each, between]) => `(${each})|..2, ${between}|`),
  ),
}));

/** Rules that only refer to those behind them, or to the first one when they have taken something. */
const grammars = fc
  .tuple(solid, solid, solid)
  .map(([self, first, second]) =>
    [
      `self = ${self}`,
      `first = ${first.replaceAll('first', '"b"')}`,
      `second = ${second.replaceAll(/first|second/g, '"c"')}`,
    ].join('\n'),
  );

test('whatever the grammar is, no text is lost, and none is added where nothing is said to be lost', () => {
  fc.assert(
    fc.property(grammars, (text) => {
      const { rules } = createParser([{ source: 'made up', text }]);
      const written = new Map(Object.values(rules).map((rule) => [rule.name, abnfOf(rule, rules, 'utf-8')]));
      const abnf = [...written.values()].map((each) => `${each.text}\n`).join('');
      const matches = abnfMatcher(parseString(abnf, 'abnf', false), { 'no character': /(?!)/u });
      const { trace } = createInterpreter(rules);
      for (const rule of Object.keys(rules)) {
        const isExact = reachedFrom(rules, rule).every((each) => written.get(each)!.losses.length === 0);
        const wrong = TEXTS.filter((each) => {
          const isRead = trace(each, rule) !== undefined;
          return isRead !== matches(each, rule) && (isRead || isExact);
        });
        expect({ text, abnf, rule, wrong }).toEqual({ text, abnf, rule, wrong: [] });
      }
    }),
    { numRuns: 40 },
  );
});

/** All texts of these characters up to a length. */
const TEXTS = Array.from({ length: 4 }).reduce<readonly string[]>(
  (texts) => ['', ...texts.flatMap((text) => ['a', 'b', 'c', '.', 'A'].map((each) => text + each))],
  [''],
);
