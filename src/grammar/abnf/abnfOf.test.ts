import { describe, expect, test } from 'vitest';
import type { Rules } from '../ast.js';
import type { Encoding } from '../Codec.js';
import { createParser } from '../createParser.js';
import { abnfOf } from './abnfOf.js';

const rulesOf = (text: string): Rules => createParser([{ source: 'test', text }]).rules;

/** What is said of the rule `x`, whose expression comes first; other rules may follow in lines of their own. */
const abnfOfX = (expression: string, encoding: Encoding = 'utf-8') => {
  const rules = rulesOf(`x = ${expression}`);
  return abnfOf(rules['x']!, rules, encoding);
};

const textOfX = (expression: string, encoding?: Encoding) =>
  abnfOfX(expression, encoding).text.replace(/^x = /, '');

describe('literals', () => {
  test.each([
    ['"/letter"', '%s"/letter"'],
    ['"02.29"', '"02.29"'],
    ['"HELO"i', '"HELO"'],
    ['""', '""'],
    [String.raw`"a\r\n"`, '%s"a" %x0D.0A'],
    [String.raw`"\""`, '%x22'],
    ['"Ян"', '%x42F.43D'],
    // A Kelvin sign is a k in lower case, and no string of ABNF knows that.
    ['"ok"i', '"o" ("k" / %x212A)'],
    ['"é!"i', '(%xC9 / %xE9) "!"'],
  ])('%s is %s', (expression, abnf) => {
    expect(textOfX(expression)).toBe(abnf);
  });

  test('of characters that are no octets are no text', () => {
    expect(textOfX('"ok"i', 'octets')).toBe('"ok"');
    expect(textOfX('"ж"', 'octets')).toBe('<no character>');
  });
});

describe('classes', () => {
  test.each([
    ['[0-9]', '%x30-39'],
    ['[.,:0-9a]', '"." / "," / ":" / %x30-39 / %s"a"'],
    [String.raw`[\t ">]`, '%x09 / %x20 / %x22 / ">"'],
    ['[a-c]i', '%x41-43 / %x61-63'],
    [String.raw`[^\r\n]u`, '%x00-09 / %x0B-0C / %x0E-D7FF / %xE000-10FFFF'],
    [String.raw`[\p{Zs}]u`, '<any character of Unicode Zs>'],
    [String.raw`[\P{L}]u`, '<any character but Unicode L>'],
    [String.raw`[^\P{L}]u`, '<any character of Unicode L>'],
    [String.raw`[_\p{L}\p{Nd}]u`, '"_" / <any character of Unicode L> / <any character of Unicode Nd>'],
    [String.raw`[^\p{Cc}\p{Z}:>]u`, '<any character but Unicode Cc, Z, ":" and %x3E>'],
  ])('%s is %s', (expression, abnf) => {
    expect(textOfX(expression)).toBe(abnf);
  });

  test('are of octets where lines are', () => {
    expect(textOfX(String.raw`[^\n]`, 'octets')).toBe('%x00-09 / %x0B-FF');
    expect(textOfX('.', 'octets')).toBe('%x00-FF');
  });

  test('that take half of a character say so, unless they take the other half too', () => {
    expect(abnfOfX('[^:]|2|').losses).toEqual(['A character beyond U+FFFF counts as two.']);
    expect(abnfOfX('[^:]|2|', 'octets').losses).toEqual([]);
    expect(abnfOfX('[^:]+').losses).toEqual([]);
    expect(abnfOfX('[^:]u').losses).toEqual([]);
  });
});

describe('operators', () => {
  test.each([
    ['"a"* "b"+ "c"?', '*%s"a" 1*%s"b" [%s"c"]'],
    ['"a"|3| "b"|2..4| "c"|2..| "d"|..3|', '3%s"a" 2*4%s"b" 2*%s"c" *3%s"d"'],
    ['"a"|1| "b"|..1|', '%s"a" [%s"b"]'],
    ['("a"+ !"b")|2|', '2(1*%s"a")'],
    ['("a"|2|)+', '1*(2%s"a")'],
    ['"1"|1.., ","|', '"1" *("," "1")'],
    ['"1"|.., ","|', '["1" *("," "1")]'],
    ['"1"|4, "."|', '"1" 3("." "1")'],
    ['"1"|2..4, "." "."|', '"1" 1*3("." "." "1")'],
    ['("1" / "2" "3") "4" / "5"', '("1" / "2" "3") "4" / "5"'],
    ['([01] / "2")* [0-9]?', '*("0" / "1" / "2") [%x30-39]'],
  ])('%s is %s', (expression, abnf) => {
    expect(textOfX(expression)).toBe(abnf);
  });
});

describe('predicates that ABNF can say are said', () => {
  test.each([
    ['!"/" [!-~]', '%x21-2E / %x30-7E'],
    ['!"/" other\nother = [!-~]', '%x21-2E / %x30-7E'],
    ['!("/" / [0-9]) [!-~]+', '(%x21-2E / %x3A-7E) *%x21-7E'],
    ['(!"," .)+', '1*(%x00-2B / %x2D-D7FF / %xE000-10FFFF)'],
    [
      String.raw`!"/" letter` + '\n' + String.raw`letter = [^\p{Z}]u`,
      '<any character but Unicode Z and "/">',
    ],
    ['!(c|65|) c+\nc = [a-z]', '1*64c'],
    ['!(c|65|) [a-z] c*\nc = [a-z0-9]', '%x61-7A *63c'],
    ['!(c|65|) a (b* a)*\na = [a]\nb = [-]\nc = a / b', 'a [*62c a]'],
    ['!(c|3|) (b* a)+\na = [a]\nb = [-]\nc = a / b', '[c] a'],
    ['[a-z]+ !.', '1*%x61-7A'],
    ['!"a" "b" &"c" "c"', '%s"b" %s"c"'],
  ])('%s is %s', (expression, abnf) => {
    expect(abnfOfX(expression)).toMatchObject({ text: `x = ${abnf}`, losses: [] });
  });
});

describe('what ABNF cannot say is said beside it', () => {
  test('predicates, at their place', () => {
    expect(abnfOfX('!"end" word\nword = [a-z]+')).toMatchObject({
      text: 'x = ; not followed by %s"end"\n    word',
      losses: ['ABNF has no predicates: `not followed by %s"end"` stands in a comment alone.'],
    });
    expect(textOfX('("a" / "b" &([0-9] "!")) "1"? "!"')).toBe(
      ['(%s"a" / %s"b" ; followed by %x30-39 "!"', '    ) ["1"] "!"'].join('\n'),
    );
  });

  test('the end of a text, where more of it may be expected', () => {
    expect(textOfX('"1" (!. / "-") "2"?')).toBe(['"1" ("" ; at the end', '    / "-") ["2"]'].join('\n'));
  });

  test('limits, where what they limit is not a number of times', () => {
    expect(abnfOfX('"<" !([^>]u|9|) name ">"\nname = ([a-z]+)|1.., "."|')).toMatchObject({
      text: ['x = "<" ; at most 8 of (%x00-3D / %x3F-D7FF / %xE000-10FFFF) in a row', '    name ">"'].join(
        '\n',
      ),
    });
  });

  test('the order of alternatives, where a text could be of several', () => {
    expect(abnfOfX('"a" / "ab"').losses).toEqual([
      'The first alternative that fits is taken; those of ABNF have no order.',
    ]);
    expect(abnfOfX('("a" / "ab") "c"').losses).toEqual([
      'Of `%s"a" / %s"ab"` the first that fits is taken; alternatives of ABNF have no order.',
    ]);
    expect(abnfOfX('"ab" / "a"').losses).toEqual([]);
    expect(abnfOfX('"ab" / "a" "b"?').losses).not.toEqual([]);
  });

  test('that a repetition takes all, where it could take less', () => {
    expect(abnfOfX('[a-z]* "z"? "."').losses).toEqual([
      '`*%x61-7A` takes as many as there are, and gives none back; in ABNF it may take fewer.',
    ]);
    expect(abnfOfX('"-"? [!-~]').losses).toEqual([
      '`["-"]` is taken where it can be; in ABNF it may be left out.',
    ]);
    expect(abnfOfX('[a-z]* [0-9]').losses).toEqual([]);
  });

  test('with the rule in which it is, wherever that is referred to', () => {
    const rules = rulesOf('x = some "a"\nsome = "a"*');
    expect(abnfOf(rules['x']!, rules, 'utf-8').losses).toEqual([]);
    expect(abnfOf(rules['some']!, rules, 'utf-8').losses).toHaveLength(1);
  });
});

test('rules within rules are no trouble', () => {
  expect(abnfOfX('"(" (x / [a-z])* ")"')).toMatchObject({ text: 'x = "(" *(x / %x61-7A) ")"', losses: [] });
  expect(abnfOfX('"(" x? "("').losses).not.toEqual([]);
});

test('remarks say how the text is to be read', () => {
  const rules = rulesOf(String.raw`
    Letter = "буква" letter "\r\n"
    letter = [\p{L}\p{Nd}]u
    LF = "\n"`);
  const remarks = Object.values(rules).map((rule) => abnfOf(rule, rules, 'utf-8').remarks);
  expect(remarks).toEqual([
    ['The values spell “буква”.', 'The values are code points of Unicode; on the wire they stand in UTF-8.'],
    [
      'The grammar calls it `letter`.',
      'Of the properties of Unicode, L are the letters; Nd are the decimal digits.',
    ],
    ['It is the core rule LF of RFC 5234.'],
  ]);
});

describe('lines of 72 columns', () => {
  test('have each alternative in its own, where one has no room for all', () => {
    const long = ['first', 'second', 'third'].map((each) => `"the ${each} of the alternatives" EOL`);
    expect(abnfOfX(`${long.join(' / ')}\nEOL = "!"`).text).toMatchInlineSnapshot(`
      "x = %s"the first of the alternatives" EOL
        / %s"the second of the alternatives" EOL
        / %s"the third of the alternatives" EOL"
    `);
  });

  test('are filled, and parentheses kept together', () => {
    const long =
      '"a long beginning of it" SP? ("one thing" SP / "another thing" SP)+ [acegikmoqsuwy] SP SP\nSP = " "';
    expect(abnfOfX(long).text).toMatchInlineSnapshot(`
      "x = %s"a long beginning of it" [SP]
          1*(%s"one thing" SP / %s"another thing" SP) (%s"a" / %s"c" / %s"e"
          / %s"g" / %s"i" / %s"k" / %s"m" / %s"o" / %s"q" / %s"s" / %s"u"
          / %s"w" / %s"y") SP SP"
    `);
  });

  test('hold no more words than they have room for: others stand in a comment', () => {
    expect(abnfOfX(String.raw`[^\p{L}\p{M}\p{N}\p{P}acegikmoqsuwyACEGIKMOQSUWY]u+ "!"`).text)
      .toMatchInlineSnapshot(`
        "x = 1*<see the comment>
            ; any character but Unicode L, M, N, P, "a", "c", "e", "g", "i",
            ; "k", "m", "o", "q", "s", "u", "w", "y", "A", "C", "E", "G", "I",
            ; "K", "M", "O", "Q", "S", "U", "W" and "Y"
            "!""
      `);
  });

  test('begin anew behind a long name', () => {
    const rules = rulesOf('what_a_long_name_of_a_rule = "a" / "b"');
    expect(abnfOf(rules['what_a_long_name_of_a_rule']!, rules, 'utf-8').text).toBe(
      ['what-a-long-name-of-a-rule =', '      %s"a" / %s"b"'].join('\n'),
    );
  });
});
