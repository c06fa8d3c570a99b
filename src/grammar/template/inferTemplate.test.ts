import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { octetsOf } from '../../wire/octets.js';
import { compileTemplate } from './compileTemplate.js';
import { inferTemplate, type Observed } from './inferTemplate.js';
import type { Fields, TemplateField } from './Template.js';
import type { TemplateCodec } from './TemplateCodec.js';

const FIELDS: readonly TemplateField[] = [
  { name: 'login', rule: String.raw`[^:\p{Cc}]u+`, known: 'first' },
  { name: 'text', rule: String.raw`[^\r\n]u+`, known: 'each' },
];
const TEXTS = ['hello one', 'it\'s "ж😀"'];

/** What a program sends that writes messages so. */
function observed(
  message: (login: string, text: string, index: number) => string | string[],
  { first = [] as string[], login = 'anna', texts = TEXTS } = {},
): Observed {
  return {
    first: first.map(octetsOf),
    messages: texts.map((text, index) => ({
      fields: { login, text },
      frames: [message(login, text, index)].flat().map(octetsOf),
    })),
  };
}

async function inferred(seen: Observed): Promise<string | undefined> {
  return (await inferTemplate(seen, FIELDS))?.compiled.template;
}

/** As `json.dumps` of Python does. */
function ascii(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

describe('a template is found', () => {
  test.each([
    ['{login} | {login}: {text}', observed((login, text) => `${login}: ${text}`, { first: ['anna'] })],
    ['{login}: {text}', observed((login, text) => `${login}: ${text}`)],
    ['{login} & {text}', observed((login, text) => [login, text])],
    ['{text}', observed((_, text) => text)],
    [
      '/nick {login} & JOIN | MSG:{text}',
      observed((_, text) => `MSG:${text}`, { first: ['/nick anna', 'JOIN'] }),
    ],
    ['{login} | {"text":{text:json}}', observed((_, text) => JSON.stringify({ text }), { first: ['anna'] })],
    [
      '{"from": {login:json}, "text": {text:json}}',
      observed((login, text) => `{"from": ${ascii(login)}, "text": ${ascii(text)}}`),
    ],
    [
      "{'login': {login:python}, 'text': {text:python}}",
      observed((login, text) => `{'login': '${login}', 'text': '${text.replace("'", "\\'")}'}`),
    ],
    ['"{text}"', observed((_, text) => `"${text}"`)],
    ['{login}\\x00{text}', observed((login, text) => `${login}\0${text}`)],
    ['\\{text} \\| {login} > {text} \\&\\ ', observed((login, text) => `{text} | ${login} > ${text} & `)],
  ])('%s', async (template, seen) => {
    expect(await inferred(seen)).toBe(template);
  });

  test('where the login is a part of the text', async () => {
    const texts = ['an apple', 'banana and anna'];
    expect(await inferred(observed((login, text) => `${login}: ${text}`, { login: 'an', texts }))).toBe(
      '{login}: {text}',
    );
    expect(await inferred(observed((_, text) => `> ${text}`, { login: 'an', texts }))).toBe('> {text}');
  });

  test('where one of the texts is in the words between', async () => {
    const texts = ['message', 'other'];
    expect(await inferred(observed((_, text) => `message: ${text}`, { texts }))).toBe('message: {text}');
  });
});

describe('there is none', () => {
  test.each([
    ['where the login is there twice', observed((login, text) => `${login} ${login}: ${text}`)],
    ['where the text is there twice', observed((_, text) => `${text}${text}`)],
    ['where the text is in capitals', observed((_, text) => text.toUpperCase(), { texts: ['one', 'three'] })],
    ['where the login is in capitals', observed((login, text) => `${login.toUpperCase()}: ${text}`)],
    ['where nothing parts the fields', observed((login, text) => `${login}${text}`)],
    ['where messages are counted', observed((_, text, index) => `${index}: ${text}`)],
    ['where the length of the text is there', observed((_, text) => `${text.length} ${text}`)],
    [
      'where it is always the same length',
      observed((_, text) => `${text.length} ${text}`, { texts: ['one', 'two'] }),
    ],
    ['where the length of the login is there', observed((login, text) => `${login.length}${login}: ${text}`)],
    ['where it is in octets', observed((login, text) => `8 ${login} ${text}`, { login: 'анна' })],
    ['where there is a time', observed((_, text) => `[12:59:01] ${text}`)],
    ['where the number of sends differs', observed((_, text, index) => (index === 0 ? text : [text, '']))],
    ['where a send has a line end inside', observed((login, text) => `${login}\n${text}`)],
    ['where nothing is sent', observed(() => [])],
    ['of a single message', observed((_, text) => text, { texts: ['one'] })],
    [
      'where something is not UTF-8',
      {
        ...observed((_, text) => text),
        first: [Uint8Array.of(0xff)],
      },
    ],
  ])('%s', async (_, seen) => {
    expect(await inferred(seen)).toBeUndefined();
  });
});

test('the first known template that fits is taken', async () => {
  const known = [
    { name: 'plain', template: '{login} | {login}: {text}' },
    { name: 'json', template: '{"text": {text:json}}' },
    { name: 'other json', template: '{"text":{text:json}}' },
  ];
  const found = await inferTemplate(
    observed((_, text) => `{"text":${ascii(text)}}`),
    FIELDS,
    known,
  );
  expect(found?.name).toBe('json');
  expect(found?.compiled.template).toBe('{"text": {text:json}}');
  const other = await inferTemplate(
    observed((_, text) => `<${text}>`),
    FIELDS,
    known,
  );
  expect(other?.name).toBeUndefined();
  expect(other?.compiled.template).toBe('<{text}>');
});

describe('what is found holds for messages that were not seen', () => {
  const text = fc.string({ unit: fc.constantFrom(...'qzMSG "\'\\:,{}ж😀'), minLength: 1, maxLength: 12 });
  // The first text tells an apostrophe of Python from a quotation mark; the login is in none of the words between.
  const values = fc.record({
    login: fc.string({ unit: fc.constantFrom(...'qzж'), minLength: 2, maxLength: 4 }),
    texts: fc.tuple(fc.constant('hello'), text, text).filter(([, seen]) => seen.length !== 5),
  });

  test.each([
    '{login} | {login}: {text}',
    '{login} & {text}',
    'LOGIN:{login} | MSG:{text}',
    '{"login": {login:json}} | {"login": {login:json}, "text": {text:json}}',
    "{'a': {login:python}, 'b': {text:python}}",
    '<{text}> {login}',
  ])('%s', async (template) => {
    const compiled = await compileTemplate(template, FIELDS);
    if (compiled.type === 'flawed') throw new Error(compiled.problems[0]?.sentence);
    const { first, each } = compiled.value;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(values, async ({ login, texts }) => {
        const seen = texts.slice(0, 2).map((of) => ({ login, text: of }));
        const frames = (of: Fields) => each.map((codec) => codec.write(of).subarray(0, -1));
        const unseen = { login: 'boris', text: texts[2] };
        fc.pre([...seen, unseen].every((fields) => canWrite(each, fields)));
        const result = await inferTemplate(
          {
            first: first.map((codec) => codec.write({ login }).subarray(0, -1)),
            messages: seen.map((fields) => ({ fields, frames: frames(fields) })),
          },
          FIELDS,
        );
        if (!result) return;
        found += 1;
        for (const [index, codec] of each.entries()) {
          const read = result.compiled.each[index]!.read(codec.write(unseen));
          expect(read).toEqual(codec.read(codec.write(unseen)));
        }
      }),
    );
    expect(found).toBeGreaterThan(50);
  });
});

function canWrite(codecs: readonly TemplateCodec[], fields: Fields): boolean {
  try {
    return codecs.every((codec) => codec.write(fields));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
