import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rules } from '../ast.js';
import { createParser } from '../createParser.js';
import { createInterpreter } from '../interpret.js';
import { Language } from './Language.js';

const rulesOf = (text: string): Rules => createParser([{ source: 'test', text }]).rules;

const GRAMMARS = ['chat', 'echo', 'palindrome', 'wordguess'].map((name) => {
  const texts = [name, 'line'].map((each) => readFileSync(`grammar/${each}.peggy`, 'utf8'));
  return [name, rulesOf(texts.join('\n'))] as const;
});

const ODD = rulesOf(String.raw`
  list = item|2..4, ","| !"," / item|..1, ";"| &"!" .
  item = "ab"i+ / [^a\n] / "😀" [\p{L}]? / "k"i
  nested = "(" (nested / [a-c]u)* ")"
  halves = [^x] [^y] / . "z"`);

describe('a set holds the texts that the interpreter reads', () => {
  test.each([...GRAMMARS, ['odd', ODD] as const])('%s', (_, rules) => {
    const language = new Language(rules);
    const { trace } = createInterpreter(rules);
    const letters = [
      ...language.alphabet.letters.map(({ text }) => text),
      'é',
      '\u212A',
      '😄',
      'aa',
      'ab',
      ', ',
      ': ',
    ];
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((each) => each.join(''));
    const name = fc.constantFrom(...Object.keys(rules));
    fc.assert(
      fc.property(name, text, (rule, line) => {
        const isRead = trace(line, rule) !== undefined;
        const held = language.has(line, () => language.whole(rules[rule]!.expression));
        expect([rule, line, held]).toEqual([rule, line, isRead]);
      }),
      { numRuns: 1500 },
    );
  });
});

test.each([...GRAMMARS, ['odd', ODD] as const])(
  'what is found in the rules of %s is read by them',
  (_, rules) => {
    const language = new Language(rules);
    const { trace } = createInterpreter(rules);
    for (const { name, expression } of Object.values(rules)) {
      const found = language.shortest(() => language.whole(expression));
      const text = found.type === 'found' ? found.text : undefined;
      expect([name, text === undefined ? undefined : trace(text, name) !== undefined]).toEqual([name, true]);
      for (const sample of language.samples(() => language.whole(expression))) {
        expect([name, sample, trace(sample, name) !== undefined]).toEqual([name, sample, true]);
      }
    }
  },
);

test('the shortest text of both of two sets is found, or that there is none', () => {
  const rules = rulesOf('a = [a-m]+ "1"? \nb = !"abc" "a" [k-z]+ [0-9]\nc = [0-9]+');
  const language = new Language(rules);
  const both = (one: string, other: string) =>
    language.shortest(({ terms }) =>
      terms.both([one, other].map((name) => language.whole({ type: 'reference', name }))),
    );
  expect(both('a', 'b')).toEqual({ type: 'found', text: 'ak1' });
  expect(both('a', 'c')).toEqual({ type: 'none' });
});

test('samples take every step', () => {
  const rules = rulesOf('line = ("a" / "b" "c"?) [0-9]|2| "!"*');
  const language = new Language(rules);
  const samples = language.samples(() => language.whole({ type: 'reference', name: 'line' }));
  expect(samples).toEqual(['a00', 'b00', 'a10', 'b10', 'a01', 'bc00', 'a00!', 'a00!!']);
});

test('where the answer would take too long there is none', () => {
  const rules = rulesOf('a = "x" a "x" / "y" a "y" / ""\nb = "x" b "y" / "y" b "x" / "z" b "z" / ""');
  const language = new Language(rules);
  const answer = language.shortest(({ terms }) =>
    terms.both([
      language.whole({ type: 'reference', name: 'a' }),
      language.whole({ type: 'reference', name: 'b' }),
      terms.not(terms.empty),
    ]),
  );
  expect(answer.type).not.toBe('none');
});
