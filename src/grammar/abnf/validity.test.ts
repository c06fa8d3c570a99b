import { parseString } from 'abnf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abnfMatcher } from '../../../test/abnfMatcher.js';
import { exampleGrammars } from '../../../test/exampleGrammars.js';
import { nearMissesOf } from '../arbitrary/nearMisses/nearMissesOf.js';
import { textsOf } from '../arbitrary/textsOf.js';
import type { Rules } from '../ast.js';
import { reachedFrom } from '../branches.js';
import type { Encoding } from '../Codec.js';
import { createParser } from '../createParser.js';
import { createInterpreter } from '../interpret.js';
import { Alphabet } from '../language/Alphabet.js';
import { abnfOf } from './abnfOf.js';

/** What is in none of the grammars of the protocols, and nothing of it is lost. */
const EXACT = String.raw`
  key = !"x" [a-z] [a-z0-9_]* "=" value?
  value = (!";" printable)+ ";"
  printable = [ -~]
  list = "[" item|2..3, ","| "]" / "{" item|..2, ";"| "}" / "(" item|1..1, "."| ")"
  item = "ab"i / digits
  digits = !(digit|6|) digit+
  digit = [0-9]
  identifier = !(word|5|) [a-z] word*
  word = [a-z0-9]
  spaced = !((dash / word)|4|) (dash* word)+ / ""
  dash = [-]
  signs = "Kelvin"i / "ünï"i / [k]iu ":" / "a\tb\"" / [s]i "."
  halves = "<" [^<>]* ">"
  bits = bit|3| (bit bit)|..2| "."
  bit = [01]
  nested = "(" (nested / word ",")* ")"
  CRLF = "\r\n" !.
  Letter = letter:letter !"!" &[.;] end:[.;]
  letter = [\p{L}_]u / "<" [^\P{ASCII}x>]u / ">" ![ж] [^\p{L}]u`;

/** What ABNF says only in part. */
const LOSSY = String.raw`
  start = any / word / &"," . . / halves / !"end" word ("," !"end" word)* "end"
  any = (!"," .)+ ","?
  word = [a-z]+
  halves = [^a-z]|2| / .
  first = word "!" / word
  second = "a" / "ab"
  third = second "c" / (word "-")* word
  nested = "(" word* nested? word* ")"`;

const GRAMMARS: readonly (readonly [name: string, rules: Rules, encoding: Encoding])[] = [
  ...exampleGrammars.map(({ name, rules }) => [name, rules, 'utf-8'] as const),
  ...exampleGrammars
    .filter(({ name }) => name === 'echo' || name === 'palindrome')
    .map(({ name, rules }) => [`${name} in octets`, rules, 'octets'] as const),
  ['odd grammar', rulesOf(EXACT), 'utf-8'],
  ['odd grammar in octets', rulesOf(EXACT), 'octets'],
  ['lossy grammar', rulesOf(LOSSY), 'utf-8'],
];

/** What the characters are that stand in words. */
const PROSE: Readonly<Record<string, RegExp>> = {
  'any character but Unicode Cc, Bidi_C, Z and ":"': /^[^\p{Cc}\p{Bidi_C}\p{Z}:]$/u,
  'any character but Unicode Cc, Z and "/"': /^[^\p{Cc}\p{Z}/]$/u,
  'any character but Unicode Cc, Z, "(" and ")"': /^[^\p{Cc}\p{Z}()]$/u,
  'any character but Unicode Cc and Z': /^[^\p{Cc}\p{Z}]$/u,
  'any character of Unicode Zs': /^\p{Zs}$/u,
  'any character of Unicode L': /^\p{L}$/u,
  'any character but what is not Unicode ASCII, "x" and %x3E': /^[^\P{ASCII}x>]$/u,
  'any character but Unicode L and %x436': /^[^\p{L}ж]$/u,
  'any character but Unicode L': /^\P{L}$/u,
  'no character': /(?!)/u,
};

describe.each(GRAMMARS)('%s', (_, rules, encoding) => {
  const written = Object.values(rules).map((rule) => abnfOf(rule, rules, encoding));
  const parsed = parseString(written.map(({ text }) => `${text}\n`).join(''), 'abnf', false);
  const matches = abnfMatcher(parsed, PROSE);
  const nameOf = (rule: string) => abnfOf(rules[rule]!, rules, encoding).name;
  const highest = encoding === 'octets' ? 0xff : 0x10ffff;

  test('it is ABNF, each rule by its own name', () => {
    expect(Object.values(parsed.defs).map(({ name }) => name)).toEqual(written.map(({ name }) => name));
    const undefinedNames = parsed.refs.filter(({ name }) => !parsed.defs[name.toUpperCase()]);
    expect(undefinedNames).toEqual([]);
  });

  test('its lines are no longer than those of an RFC, and in ASCII', () => {
    for (const line of written.flatMap(({ text }) => text.split('\n'))) {
      expect(line).toMatch(/^[\x20-\x7e]{1,72}(?<! )$/);
    }
  });

  test('no text of a rule is lost', () => {
    for (const rule of Object.keys(rules)) {
      const texts = samplesOf(() => textsOf(rules, rule, { highest }), 50);
      for (const text of texts.filter((each) => isWhole(each, highest))) {
        expect([rule, text, matches(text, nameOf(rule))]).toEqual([rule, text, true]);
      }
    }
  });

  test('where nothing is lost, other texts are none of a rule', () => {
    const exact = Object.keys(rules).filter((rule) =>
      reachedFrom(rules, rule).every((each) => abnfOf(rules[each]!, rules, encoding).losses.length === 0),
    );
    const { trace } = createInterpreter(rules);
    const letters = new Alphabet(rules).letters.map(({ text }) => text);
    for (const rule of exact) {
      const texts = samplesOf(() => textsOf(rules, rule, { highest }), 30);
      const others = [...nearMisses(rules, rule, encoding), ...letters, ...combinations(letters, texts)];
      for (const text of others.filter((each) => isWhole(each, highest))) {
        const isRead = trace(text, rule) !== undefined;
        expect([rule, text, matches(text, nameOf(rule))]).toEqual([rule, text, isRead]);
      }
    }
  });
});

test('nothing is said to be lost where it is not', () => {
  const lossy = GRAMMARS.map(([name, rules, encoding]) => [
    name,
    Object.values(rules)
      .filter((rule) => abnfOf(rule, rules, encoding).losses.length > 0)
      .map(({ name: rule }) => rule),
  ]);
  expect(Object.fromEntries(lossy)).toEqual({
    chat: ['Stamped', 'text'],
    echo: ['text'],
    palindrome: ['text'],
    wordguess: ['Say', 'place', 'text'],
    'grammars/smtp': ['forwardPath', 'mailboxCharacter', 'word'],
    'echo in octets': ['text'],
    'palindrome in octets': ['text'],
    'odd grammar': [],
    'odd grammar in octets': [],
    'lossy grammar': ['start', 'word', 'halves', 'second', 'third', 'nested'],
  });
});

function rulesOf(text: string): Rules {
  return createParser([{ source: 'odd', text }]).rules;
}

function nearMisses(rules: Rules, rule: string, encoding: Encoding): readonly string[] {
  return samplesOf(() => nearMissesOf(rules, rule, { encoding }), 30).map(({ octets }) =>
    Buffer.from(octets).toString(encoding === 'octets' ? 'latin1' : 'utf8'),
  );
}

/** Texts of any letters of a grammar, and what becomes of texts of a rule in pieces. */
function combinations(letters: readonly string[], texts: readonly string[]): readonly string[] {
  const pieces = [...letters, ...texts, ...texts.flatMap((text) => [text.slice(1), text.slice(0, -1)])];
  const some = (unit: readonly string[], maxLength: number) =>
    fc.sample(fc.string({ unit: fc.constantFrom(...unit), maxLength }), { numRuns: 100, seed: 1 });
  return [...some(letters, 6), ...some(pieces, 3)];
}

function samplesOf<Value>(makeArbitrary: () => fc.Arbitrary<Value>, count: number): readonly Value[] {
  try {
    return fc.sample(makeArbitrary(), { numRuns: count, seed: 1 });
  } catch (cause) {
    // So it says that there are none.
    if (cause instanceof RangeError) return [];
    throw cause;
  }
}

/** Whether a text has no halves of characters, and no characters that are no octets where it consists of them. */
function isWhole(text: string, highest: number): boolean {
  return !/\p{Cs}/u.test(text) && Array.from(text).every((character) => character.codePointAt(0)! <= highest);
}
