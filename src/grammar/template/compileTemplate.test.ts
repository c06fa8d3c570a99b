import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { octetsOf, textOf } from '../../wire/octets.js';
import { compileTemplate, type CompiledTemplate } from './compileTemplate.js';
import type { TemplateField } from './Template.js';

const FIELDS: readonly TemplateField[] = [
  {
    name: 'login',
    rule: String.raw`!blanks (!(blanks !.) [^\p{Cc}:]u)|1..64|`.replaceAll(
      'blanks',
      String.raw`[\p{White_Space}]u+`,
    ),
    known: 'first',
  },
  { name: 'text', rule: String.raw`[^\r\n]u+`, known: 'each' },
];

async function compiled(template: string): Promise<CompiledTemplate> {
  const result = await compileTemplate(template, FIELDS);
  if (result.type === 'flawed') throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** What the message's line is read as. */
async function read(template: string, line: string): Promise<unknown> {
  const result = (await compiled(template)).each[0]!.read(octetsOf(`${line}\n`));
  return result.type === 'fields' ? result.fields : result;
}

/** The lines of the first part, those of a message. */
async function written(template: string, fields: Record<string, string>): Promise<string[][]> {
  const { first, each } = await compiled(template);
  return [first, each].map((codecs) => codecs.map((codec) => textOf(codec.write(fields))));
}

describe('writing', () => {
  const anna = { login: 'anna', text: 'it\'s "ж"' };
  test.each([
    ['{login} | {login}: {text}', [['anna\n'], ['anna: it\'s "ж"\n']]],
    ['{login} | {login} & {text}', [['anna\n'], ['anna\n', 'it\'s "ж"\n']]],
    ['LOGIN:{login} | MSG:{text}', [['LOGIN:anna\n'], ['MSG:it\'s "ж"\n']]],
    ['HELLO & {login} | {text}', [['HELLO\n', 'anna\n'], ['it\'s "ж"\n']]],
    [
      '{"login": {login:json}} | {"login": {login:json}, "text": {text:json}}',
      [['{"login": "anna"}\n'], ['{"login": "anna", "text": "it\'s \\"ж\\""}\n']],
    ],
    [
      "{'login':{login:python}} | {'login': {login:python},  'text': {text:python}}",
      [["{'login':'anna'}\n"], ["{'login': 'anna',  'text': 'it\\'s \"ж\"'}\n"]],
    ],
    ['| {login}: {text}', [[], ['anna: it\'s "ж"\n']]],
    ['{text}', [[], ['it\'s "ж"\n']]],
  ])('%s', async (template, lines) => {
    expect(await written(template, anna)).toEqual(lines);
  });

  test.each([
    ["it's", `"it's"`],
    ['a"b', `'a"b'`],
    ['\\ \x07\t \u00a0\u2028\u{e0001}', String.raw`'\\ \x07\t \xa0\u2028\U000e0001'`],
    ['жé😀', `'жé😀'`],
  ])('as repr() does: %j', async (text, literal) => {
    expect(await written('{text:python}', { text })).toEqual([[], [`${literal}\n`]]);
  });

  test('what would not be read back is refused', async () => {
    const [codec] = (await compiled('{login} {text}')).each;
    expect(() => codec!.write({ login: 'anna maria', text: 'hello' })).toThrow(RangeError);
    expect(() => codec!.write({ login: 'a:b', text: 'hello' })).toThrow('"a:b" is no login: ');
    expect(() => codec!.write({ login: 'anna' })).toThrow('the field text has no value');
  });
});

describe('reading', () => {
  test.each([
    ['{login} {text}', 'anna hello you', { login: 'anna', text: 'hello you' }],
    ['{login}: {text}', 'anna: a: b', { login: 'anna', text: 'a: b' }],
    ['{login}: {text}', 'anna: hello\r', { login: 'anna', text: 'hello' }],
    ['{text} ({login})', 'f(x) (anna)', { login: 'anna', text: 'f(x)' }],
    ['{"a": {login:json}, "b": {text:json}}', '{"a":"x","b":"y"}', { login: 'x', text: 'y' }],
    ['{"a": {login:json}, "b": {text:json}}', ' { "a" : "x" ,\t"b":  "y" } ', { login: 'x', text: 'y' }],
    [
      '{"a":{login:json},"b":{text:json}}',
      '{"a": "\\u0436", "b": "\\ud83d\\ude00\\/"}',
      { login: 'ж', text: '😀/' },
    ],
    ['({login:python}, {text:python})', `('x',"it's")`, { login: 'x', text: "it's" }],
    [
      '{text:python}',
      String.raw`'\x41\u0436\U0001F600\\\'\n'`.replace(String.raw`\n`, ''),
      { text: "Aж😀\\'" },
    ],
    ['"{text}"', '"say "hi""', { text: 'say "hi"' }],
    ['{"a": {login}, "b": {text:json}}', '{ "a": x, "b":"y"}', { login: 'x', text: 'y' }],
  ])('%s reads %s', async (template, line, fields) => {
    expect(await read(template, line)).toEqual(fields);
  });

  test.each([
    ['{login}: {text}', 'anna hello', 10],
    ['{login}: {text}', 'a\tb: hello', 0],
    ['{login}: {text}', `${'x'.repeat(65)}: hello`, 0],
    ['ж {"a": {login:json}, "b": {text:json}}', 'ж {"a":  "é", "b" :"a\\nb"}', 21],
    ['{"a b": {text:json}}', '{"a  b": "y"}', 1],
    ['{text:json}', String.raw`"\ud800"`, 7],
    ['{text:json}', "'a'", 0],
    ['{text:python}', String.raw`'\ud800'`, 2],
    ['{text:python}', String.raw`'\U00110000'`, 3],
  ])('%s does not read %j', async (template, line, offset) => {
    expect(await read(template, line)).toEqual({ type: 'malformed', offset, reason: expect.any(String) });
  });
});

test('the grammar can be shown', async () => {
  const { grammar, template } = await compiled('{login}|{login} {"text": {text:json}}');
  expect(template).toBe('{login} | {login} {"text": {text:json}}');
  expect(grammar).toMatchInlineSnapshot(`
    "First1 = login:first1_login EOL
    first1_login = character*
    Each1 = login:each1_login " {" gap "\\"text\\"" gap ":" (" " !blank / gap) text:json_string gap "}" gap EOL
    each1_login = (!(" {" gap "\\"text\\"" gap ":" (" " !blank / gap)) character)*

    EOL = "\\n" / "\\r\\n"
    // A carriage return is a character, but for the one of the line end.
    character = [^\\r\\n]u / "\\r" !("\\r"* "\\n")
    gap = blank*
    blank = [ \\t]

    json_string = "\\"" json_character* "\\""
    json_character = [^"\\\\\\x00-\\x1F]u / "\\\\" (["\\\\/bfnrt] / "u" json_unit)
    json_unit = [Dd] [89ABab] hex|2| "\\\\u" [Dd] [C-Fc-f] hex|2| / !surrogate hex|4|

    hex = [0-9A-Fa-f]
    surrogate = [Dd] [89A-Fa-f]

    // What the fields hold.
    login_value = ![\\p{White_Space}]u+ (!([\\p{White_Space}]u+ !.) [^\\p{Cc}:]u)|1..64|
    text_value = [^\\r\\n]u+
    "
  `);
});

test('problems of a template are data', async () => {
  expect(await compileTemplate('{login}', FIELDS)).toEqual({
    type: 'flawed',
    problems: [{ column: 8, sentence: '{text} is missing from what is sent for each message' }],
  });
});

test("a rule that is none is the caller's mistake", async () => {
  const field: TemplateField = { name: 'text', rule: '=', known: 'each' };
  await expect(compileTemplate('{text}', [field])).rejects.toThrow('text_value = =');
});

describe('what is written is read back', () => {
  const character = fc.oneof(
    fc.constantFrom(...' :"\'\\{},&|/a\u00a0\u2028\u0301', '😀', '\\u', '\\x'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const text = fc
    .string({ unit: character, minLength: 1, maxLength: 20 })
    .filter((each) => !/[\r\n]/.test(each));
  const login = text
    .map((each) => each.replaceAll(/[\p{Cc}:]/gu, '').trim())
    .filter((each) => each !== '' && [...each].length <= 64);

  test.each([
    '{login} | {login}: {text}',
    '{login} | {login} & {text}',
    'LOGIN:{login} | MSG:{text}',
    '{"login": {login:json}} | {"login":{login:json}, "text": {text:json}}',
    "{'login': {login:python}} | {'login': {login:python}, 'text': {text:python}}",
    '{login:python} {text:json}',
    '[{login:json}, {text}, 1]',
    '"{text}"',
    '{login:json} {text}',
  ])('%s', async (template) => {
    const { first, each } = await compiled(template);
    fc.assert(
      fc.property(fc.record({ login, text }), (fields) => {
        for (const codec of [...first, ...each]) {
          const result = codec.read(codec.write(fields));
          expect(result.type === 'fields' && { ...fields, ...result.fields }).toEqual(fields);
        }
      }),
    );
  });

  test.each(['{login} {text}', '{text} from {login}', '{"l": {login}, "t": {text:json}}'])(
    '%s, unless what parts the fields is in one of them',
    async (template) => {
      const [codec] = (await compiled(template)).each;
      const stop = / from |[ ,]/;
      fc.assert(
        fc.property(fc.record({ login, text }), (fields) => {
          let line: Uint8Array;
          try {
            line = codec!.write(fields);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
            expect(`${fields.login} ${fields.text}`).toMatch(stop);
            return;
          }
          expect(codec!.read(line)).toEqual({ type: 'fields', fields });
        }),
      );
    },
  );
});
