import fc, { type Arbitrary } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { exampleGrammars, exampleRules } from '../../../test/exampleGrammars.js';
import type { Rules } from '../ast.js';
import { branchesOf } from '../branches.js';
import { createParser } from '../createParser.js';
import { createInterpreter } from '../interpret.js';
import { isBlank } from './characters.js';
import { knowledgeOf } from './Knowledge.js';
import { textsOf } from './textsOf.js';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const [chat, , palindrome, wordguess] = exampleGrammars.map(({ rules }) => rules) as [
  Rules,
  Rules,
  Rules,
  Rules,
];

test.each(exampleRules)(
  'every branch of %s is taken within 1,000 texts, each of which is read back',
  (_, rules, rule) => {
    const { trace } = createInterpreter(rules);
    const taken = new Set<string>();
    for (const text of fc.sample(fc.noBias(textsOf(rules, rule)), { numRuns: 1_000, seed: 1 })) {
      const ways = trace(text, rule);
      if (!ways) expect.fail(`it is none: ${JSON.stringify(text)}`);
      for (const id of ways) taken.add(id);
    }
    expect(branchesOf(rules, rule).filter(({ id }) => !taken.has(id))).toEqual([]);
  },
);

test.each(exampleRules)(
  'what %s is shrunk to is of the rule, never blank, and comes to an end',
  (_, rules, rule) => {
    const texts = textsOf(rules, rule);
    const { trace } = createInterpreter(rules);
    for (const text of fc.sample(texts, { numRuns: 10, seed: 3 })) {
      expect(texts.canShrinkWithoutContext(text)).toBe(true);
      const wrong = [...texts.shrink(text, undefined)].filter(
        ({ value }) => !trace(value, rule) || (/\p{Z}/u.test(value) && isBlank(value) && !isBlank(text)),
      );
      expect(wrong).toEqual([]);
      expect(smallest(texts, text, () => true).steps).toBeLessThan(100);
    }
  },
);

test.each(exampleRules)('hardly a text of %s is made in vain', (_, rules, rule) => {
  const { interpreter } = knowledgeOf(rules, Infinity);
  const trace = vi.spyOn(interpreter, 'trace');
  fc.sample(textsOf(rules, rule), { numRuns: 300, seed: 1 });
  expect(trace.mock.calls.length).toBeLessThan(400);
  trace.mockRestore();
});

test('texts are shrunk to the simplest that still does what is looked for', () => {
  const shrunk = (rules: Rules, rule: string, text: string, looked: (text: string) => boolean) =>
    smallest(textsOf(rules, rule), text, looked).text;
  expect(shrunk(chat, 'ClientLine', 'Bob Ж: 你好 wörld\r\n', (text) => text.includes(':'))).toBe('a: a\n');
  expect(shrunk(chat, 'ClientLine', 'Bob Ж: 你好 wörld\r\n', (text) => / .* /.test(text))).toBe('a: a a\n');
  expect(shrunk(chat, 'date', '2024.02.29', (text) => /^..24/.test(text))).toBe('0024.02.29');
  expect(shrunk(palindrome, 'text', ' \u3000\u0301x', (text) => text.length > 2)).toBe('aaa');
  expect(shrunk(wordguess, 'ServerLine', 'Ваш ход, Ян!\r\n', (text) => text.includes(' '))).toBe('a a\n');
});

test('over letters, it is the first one of their alphabet', () => {
  const texts = textsOf(palindrome, 'text', { letters: ['xyz', 'яґ'], others: [' ', ': '], minLength: 3 });
  expect(smallest(texts, 'zy x: y', () => true).text).toBe('xxx');
  expect(smallest(texts, 'ґяґґ', () => true).text).toBe('яяя');
  expect(smallest(texts, 'zy x: y', (text) => text.includes(': ')).text).toBe('x: x');
});

test('texts over letters consist of one alphabet and of what else was asked for, between letters', () => {
  const shape = { letters: [LATIN, CYRILLIC], others: [' ', ': ', '%s', '😀'], minLength: 2, maxLength: 30 };
  const texts = fc.sample(textsOf(chat, 'text', shape), { numRuns: 1_000, seed: 1 });
  for (const text of texts) {
    const letters = text.replaceAll('%s', '').replaceAll(/[ :😀]/gu, '');
    expect(
      [...letters].every((each) => LATIN.includes(each)) ||
        [...letters].every((each) => CYRILLIC.includes(each)),
    ).toBe(true);
    expect(text).toMatch(/^\p{L}.*\p{L}$/u);
    expect([...text].length).toBeLessThanOrEqual(30);
  }
  for (const other of shape.others) expect(texts.some((text) => text.includes(other))).toBe(true);
});

test('logins over letters have the length that was asked for, and no blanks', () => {
  const logins = fc.sample(
    textsOf(chat, 'login', { letters: [LATIN, CYRILLIC], minLength: 3, maxLength: 10 }),
    {
      numRuns: 1_000,
      seed: 1,
    },
  );
  expect(logins.every((login) => /^(?:[a-z]{3,10}|[\p{Script=Cyrillic}]{3,10})$/u.test(login))).toBe(true);
  expect(new Set(logins.map(({ length }) => length)).size).toBe(8);
});

test('texts that may be left out are no shorter than others, where they are there', () => {
  const shape = { letters: [LATIN], others: [', '], minLength: 6, maxLength: 30 };
  const messages = fc.sample(textsOf(wordguess, 'message', shape), { numRuns: 300, seed: 1 });
  expect(messages.every((message) => /^[a-z](?:[a-z]|, )+[a-z]$/.test(message))).toBe(true);
  const lengths = messages.map(({ length }) => length);
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([6, 30]);
});

test('the shortest and the longest that a bound allows come by themselves', () => {
  const lengths = fc
    .sample(fc.noBias(textsOf(chat, 'login')), { numRuns: 1_000, seed: 1 })
    .map((each) => [...each].length);
  expect(Math.min(...lengths)).toBe(1);
  expect(Math.max(...lengths)).toBe(64);
});

test('control characters come where they are asked for, or where the grammar names them', () => {
  const has = (shape: object) =>
    fc
      .sample(textsOf(chat, 'character', shape), { numRuns: 1_000, seed: 1 })
      .some((each) => /[\p{Cc}\u2028\u202e]/u.test(each));
  expect([has({}), has({ wild: true })]).toEqual([false, true]);
});

test('nobody is kept waiting for texts that there are not', () => {
  const sample = () => fc.sample(textsOf(chat, 'login', { minLength: 65 }), 1);
  expect(sample).toThrow('no text of the rule login was found that has the shape {"minLength":65}');
  expect(() => textsOf(chat, 'nobody')).toThrow('the grammar has no rule nobody');
});

test('the same seed gives the same texts', () => {
  const sample = () => fc.sample(textsOf(chat, 'ClientLine'), { numRuns: 100, seed: 7 });
  expect(sample()).toEqual(sample());
});

test.each([
  ['predicates that ask for something', '&[a-c] &(. [x-z]) [a-z]+ !.'],
  ['predicates that forbid most', '![b-z] [a-z] (!"end" [a-z])* "end"'],
  ['recursion', '"(" (start / [0-9]|2..4, ","|)* ")"'],
  ['empty texts', '"" "x"? &""'],
  ['halves of characters', '. [^a] "\\n"'],
])('grammars with %s have texts', (_, expression) => {
  const { rules } = createParser([{ source: 'x.peggy', text: `start = ${expression}` }]);
  const texts = fc.sample(textsOf(rules, 'start'), { numRuns: 500, seed: 1 });
  expect(new Set(texts).size).toBeGreaterThan(1);
});

/** What a text is shrunk to as long as it does something. */
function smallest(texts: Arbitrary<string>, from: string, does: (text: string) => boolean) {
  let [text, steps] = [from, 0];
  for (let next: string | undefined = from; next !== undefined; steps++) {
    text = next;
    next = undefined;
    for (const { value } of texts.shrink(text, undefined)) {
      if (!does(value)) continue;
      next = value;
      break;
    }
  }
  return { text, steps };
}
