import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from './readDocument.js';

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    framing: { enum: ['line', 'chunk'] },
    port: { type: 'integer', minimum: 1, maximum: 65_535 },
    strict: { type: 'boolean' },
    variant: { type: 'string', minLength: 1 },
    only: { type: 'array', items: { type: 'string' }, minItems: 1 },
    connect: { type: 'string', pattern: '^.+:\\d+$', errorMessage: 'must be HOST:PORT' },
    keyboard: {
      type: ['string', 'object'],
      if: { not: { type: 'object' } },
      else: { $ref: 'keyboard.schema.json' },
      errorMessage: 'must be the name of a file, or a group of lines',
    },
  },
} as const;
const keyboard = {
  $id: 'keyboard.schema.json',
  type: 'object',
  additionalProperties: false,
  required: ['start'],
  properties: {
    start: { type: 'array', items: { type: 'object', required: ['when'], properties: { when: {} } } },
  },
} as const;

function read(text: string) {
  const document = readDocument<Record<string, unknown>>(text, 'assay.yml', schema, [keyboard]);
  return document.type === 'document' ? document.value : document.problems;
}

describe('what follows the schema is read', () => {
  test.each([
    ['YAML', 'framing: line\nport: 4000\nonly:\n  - a\n  - "b: c"\n'],
    ['JSON', '{\n\t"framing": "line",\r\n\t"port": 4000,\n\t"only": ["a", "b: c"]\n}'],
    ['YAML after a byte order mark', '\uFEFF---\nframing: line # as lines\nport: 4000\nonly: [a, "b: c"]'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ framing: 'line', port: 4000, only: ['a', 'b: c'] });
  });

  test('words that older YAML takes for truth values stay words', () => {
    expect(read('%YAML 1.1\n---\nvariant: yes')).toEqual({ variant: 'yes' });
  });
});

describe('what does not follow the schema is named with its place', () => {
  test.each([
    ['\n\nframing: lines', '3:10: "framing" is "lines", but must be line or chunk'],
    ['framing: 5', '1:10: "framing" is 5, but must be line or chunk'],
    ['framing:\nport: 1', '1:1: "framing" is empty, but must be line or chunk'],
    ['framing: null', '1:10: "framing" is empty, but must be line or chunk'],
    ['port: 0x1ffff', '1:7: "port" is 0x1ffff, but must be a whole number from 1 to 65535'],
    ['port: "80"', '1:7: "port" is "80", but must be a whole number from 1 to 65535'],
    ['port: .inf', '1:7: "port" is .inf, but must be a whole number from 1 to 65535'],
    ['strict: yes', '1:9: "strict" is "yes", but must be true or false'],
    ['variant: 5', '1:10: "variant" is 5, but must be text: put it in quotes'],
    ['variant: {port}', '1:10: "variant" is a group of keys, but must be text: put it in quotes'],
    ['variant: ~', '1:10: "variant" is empty, but must be text'],
    ['variant: ""', '1:10: "variant" must not be empty'],
    ['only: []', '1:7: "only" must not be empty'],
    ['only: a', '1:7: "only" is "a", but must be a list, as in [one, two]'],
    ['only:\n  - a\n  - 5', '3:5: item 2 of "only" is 5, but must be text: put it in quotes'],
    ['connect: here', '1:10: "connect" is "here", but must be HOST:PORT'],
    ['keyboard: 5', '1:11: "keyboard" is 5, but must be the name of a file, or a group of lines'],
    ['keyboard: {}', '1:11: "start" is missing here'],
    ['keyboard:\n  start:\n    - type: x', '3:7: "when" is missing here'],
    ['keyboard:\n  start: [5]', '2:11: item 1 of "start" is 5, but must be a group of lines "key: value"'],
    ['port: 1\nfrming: line', '2:1: there is no key "frming". Did you mean "framing"?'],
    [
      'quite: different',
      '1:1: there is no key "quite". There are: framing, port, strict, variant, only, connect, keyboard',
    ],
    ['__proto__: {port: 1}', '1:1: there is no key "__proto__".'],
    ['', '1:1: the document is empty, but must be a group of lines "key: value"'],
    ['# nothing', '1:1: the document is empty, but must be a group of lines "key: value"'],
    ['framing line', '1:1: the document is "framing line", but must be a group of lines "key: value"'],
    ['[framing, line]', '1:1: the document is a list, but must be a group of lines "key: value"'],
  ])('%j', (text, problem) => {
    expect(read(text)).toEqual([expect.stringContaining(`assay.yml:${problem}`)]);
  });

  test('all of it, in the order of the text', () => {
    expect(read('framing: x\nonly: [1, a, 2]\nport: 0')).toEqual([
      expect.stringContaining('assay.yml:1:10: "framing"'),
      expect.stringContaining('assay.yml:2:8: item 1 of "only"'),
      expect.stringContaining('assay.yml:2:14: item 3 of "only"'),
      expect.stringContaining('assay.yml:3:7: "port"'),
    ]);
  });

  test('what the reader of the value finds has a place too', () => {
    const document = readDocument('a:\n  b: [x, y]', 'f.yml', {});
    expect(document.type === 'document' && document.problem(['a', 'b', 1], 'is odd')).toBe(
      'f.yml:2:10: is odd',
    );
  });
});

describe('what is no YAML is named by its first mistake', () => {
  test.each([
    ['port: 1\nport: 2', '2:1: "port" stands here a second time'],
    ['{"port": 1,\n "port": 2}', '2:2: "port" stands here a second time'],
    ['only:\n\t- a', '2:1: a tab indents this line: use blanks'],
    ['framing:line\nport: 1', '1:1: a key, a colon and a blank have to stand on one line'],
    ['port: 1\nframing\n', '2:1: a colon and a blank have to follow this key, as in "key: value"'],
    ['variant: a: b', '1:10: a second colon follows here: put a text with a colon in quotes'],
    ['variant: "python3" x', '1:20: this text follows what is complete already: put all of it in quotes'],
    ['variant: @home', '1:10: a text that begins with this character has to be put in quotes'],
    ['variant: !home x', '1:10: a text that begins with ! has to be put in quotes'],
    ['variant: !!binary aGk=', '1:10: a text that begins with ! has to be put in quotes'],
    ['variant: "\\d"', '1:11: this backslash begins no escape: write \\\\, or put the text in single quotes'],
    ['port: 1\nvariant: "a\nstrict: true\n', '2:10: the quotation mark " is not closed'],
    ["variant: 'a", "1:10: the quotation mark ' is not closed"],
    ['only: [a,\nport: 1', '2:1: the list before this place is not closed: ] is missing'],
    ['keyboard: {a: 1', '1:16: the group of keys before this place is not closed: } is missing'],
    ['[a]: b', '1:1: a key has to be a plain word'],
    ['port: 1\n---\nport: 2', '2:1: a second document begins: only one is read'],
    ['variant: &a x\nonly: [*a]', '2:8: aliases are not read: write the value out'],
    ['only: &a [*a]', '1:11: aliases are not read: write the value out'],
    ['only: [*b]', '1:8: aliases are not read: write the value out'],
  ])('%j', (text, problem) => {
    expect(read(text)).toEqual([expect.stringContaining(`assay.yml:${problem}`)]);
  });
});

describe('a hostile document', () => {
  test('moves no cursor, and fills no screen', () => {
    const problems = readDocument(
      `framing: "\\e[31m\\n${'x'.repeat(1000)}"\n"\\e[2J": 1`,
      '\u001b[31m.yml',
      schema,
      [keyboard],
    );
    expect(problems).toEqual({
      type: 'flawed',
      problems: [
        expect.stringMatching(
          /^\\x1B\[31m\.yml:1:10: "framing" is "\\x1B\[31m\\nx{100,160}…, but must be line/,
        ),
        expect.stringContaining(':2:1: there is no key "\\x1B[2J".'),
      ],
    });
  });

  test.each(['[', '{a: ', '- ', '? '])('nests without end: %j', (piece) => {
    expect(read(piece.repeat(20_000))).toEqual([
      expect.stringMatching(/^assay\.yml:\d+:\d+: too many levels stand inside each other here$/),
    ]);
  });

  test('whatever it is, it is read or has a problem with a place', () => {
    const pieces = fc.constantFrom(
      ...'[]{}:,-?!&*|>\'"%@`#\n\t \\a1\u0000'.split(''),
      'framing',
      ': ',
      '\n  ',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const document = readDocument(text, 'f', {});
        if (document.type === 'document') return;
        expect(document.problems.length).toBeGreaterThan(0);
        for (const problem of document.problems) expect(problem).toMatch(/^f:\d+:\d+: .+$/);
      }),
      { numRuns: 200 },
    );
  });
});
