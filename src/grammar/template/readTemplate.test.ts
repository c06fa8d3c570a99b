import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplate } from './readTemplate.js';
import type { Piece, Template, TemplateField } from './Template.js';
import { writeTemplate } from './writeTemplate.js';

const FIELDS: readonly TemplateField[] = [
  { name: 'login', rule: '.*', known: 'first' },
  { name: 'text', rule: '.*', known: 'each' },
];

/** A template in its normal form, or the problems with it. */
function normal(template: string): string | string[] {
  const read = readTemplate(template, FIELDS);
  if (read.type === 'value') return writeTemplate(read.value);
  return read.problems.map(({ column, sentence }) => `${column}: ${sentence}`);
}

describe('a template is written in one normal form', () => {
  test.each([
    ['{login} | {login}: {text}', '{login} | {login}: {text}'],
    ['  {login}|{login}: {text}  ', '{login} | {login}: {text}'],
    ['{login}   &   {text}', '{login} & {text}'],
    ['| {login}: {text}', '{login}: {text}'],
    ['{text}', '{text}'],
    ['login={login}&text={text}', 'login={login}&text={text}'],
    ['{"login": {login:json}} | {{text:python}}', '{"login": {login:json}} | {{text:python}}'],
    ['{text:plain}', '{text}'],
    [String.raw`\{text}\ \&\|\\\}{text}\ `, String.raw`\{text} \&\|\\}{text}\ `],
    [String.raw`\x09{text}\x00\t`, String.raw`\t{text}\x00\t`],
  ])('%s', (template, expected) => {
    expect(normal(template)).toBe(expected);
  });

  test('which is read as the same template', () => {
    const text = fc
      .string({
        unit: fc.constantFrom(...'ab{}|& \\\t:\0"\'x0', '{text}', '{a:b}', ' & ', '😀'),
        minLength: 1,
      })
      .map((each): Piece => ({ type: 'text', text: each }));
    const field = (name: string) =>
      fc
        .constantFrom('plain' as const, 'json' as const, 'python' as const)
        .map((encoding): Piece => ({ type: 'field', name, encoding }));
    const send = fc.oneof(
      text.map((each) => [each]),
      fc.tuple(text, field('login'), text),
      fc.tuple(field('login'), text),
    );
    const message = fc.tuple(field('login'), text, field('text'), text);
    const template: fc.Arbitrary<Template> = fc.record({
      first: fc.array(send, { maxLength: 2 }),
      each: fc.tuple(fc.array(send, { maxLength: 1 }), message).map(([before, last]) => [...before, last]),
    });
    fc.assert(
      fc.property(template, (each) => {
        expect(readTemplate(writeTemplate(each), FIELDS)).toEqual({ type: 'value', value: each });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is wrong with a template has a column and a sentence', () => {
  test.each([
    ['{text:xml}', '7: "xml" is no encoding: write {text}, {text:json} or {text:python}'],
    ['{login} | hello', '16: {text} is missing from what is sent for each message'],
    ['{login}{text}', '8: nothing stands between {login} and {text}: a reader could not tell them apart'],
    [
      '{login} | {login} | {text}',
      '19: there is a "|" already: only one can part what is sent first from the messages; write "\\|" for one that is sent',
    ],
    ['{text}, {text}', '9: {text} is in this send already: a reader could not tell which of the two holds'],
    ['{text} | {text}', '1: {text} is not known at first: it comes with each message, behind the "|"'],
    [
      '😀{user}: {text}',
      '2: there is no field {user}: there are {login}, {text}; to send it as it is, write \\{user}',
    ],
    [String.raw`\q{text}`, '1: "\\q" is no escape: for a backslash write \\\\'],
    ['a\n{text}', '1: a send is one line of characters: it holds no line end, and no half of a character'],
    [
      String.raw`\x0a{text}`,
      '1: a send is one line of characters: it holds no line end, and no half of a character',
    ],
    ['{login} & | {text}', '11: nothing is sent here: a send is at least a character'],
  ])('%j', (template, problem) => {
    expect(normal(template)).toContain(problem);
  });

  test('all of them are named, in the order of their places', () => {
    expect(normal('{text} {login:x} |{login}')).toEqual([
      expect.stringMatching(/^1: \{text\} is not known/),
      expect.stringMatching(/^15: "x" is no encoding/),
      expect.stringMatching(/^26: \{text\} is missing/),
    ]);
  });

  test('a send may be the same every time', () => {
    expect(normal('HELLO | MSG & {text}')).toBe('HELLO | MSG & {text}');
  });
});
