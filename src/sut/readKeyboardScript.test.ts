import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLACEHOLDERS } from './KeyboardScript.js';
import { readKeyboardScript } from './readKeyboardScript.js';

function read(text: string) {
  const script = readKeyboardScript(text, 'keys.yml');
  return script.type === 'value' ? script.value : script.problems;
}

const YAML = `
# yaml-language-server: $schema=schema/keyboard.schema.json
start:
  - when: порт|port
    type: "{port}"
  - { when: "^name", type: "{name}" }
name: []
login: ["{login}"]
text:
  - "{text}"
letter: ["1", "{letter}"]
end:
  - end
  - ""
`;

describe('a keyboard script', () => {
  test('is read', () => {
    expect(read(YAML)).toEqual({
      start: [
        { when: /порт|port/iu, type: '{port}' },
        { when: /^name/iu, type: '{name}' },
      ],
      lines: {
        name: [],
        login: ['{login}'],
        text: ['{text}'],
        letter: ['1', '{letter}'],
        end: ['end', ''],
      },
    });
  });

  test('may be JSON, or say nothing', () => {
    expect(read('{"word": ["2", "{word}"]}')).toEqual({ start: [], lines: { word: ['2', '{word}'] } });
    expect(read('{}')).toEqual({ start: [], lines: {} });
  });

  test('ignores case in every script', () => {
    const script = readKeyboardScript('start: [{ when: порт, type: x }]', 'f');
    expect(script.type === 'value' && script.value.start[0]!.when.test('Введіть ПОРТ:')).toBe(true);
  });
});

describe('a mistake in a keyboard script is named with its place', () => {
  test.each([
    ['letters: ["1"]', '1:1: there is no key "letters". Did you mean "letter"?'],
    ['end: end', '1:6: "end" is "end", but must be a list of lines, as in ["1", "{letter}"], or []'],
    ['end:', '1:1: "end" is empty, but must be a list of lines'],
    ['end: [1]', '1:7: item 1 of "end" is 1, but must be one line of text: put it in quotes'],
    [
      'text: [{text}]',
      '1:8: item 1 of "text" is a group of keys, but must be one line of text: put it in quotes',
    ],
    ['end: ["a\\nb"]', '1:7: item 1 of "end" is "a\\nb", but must be one line of text'],
    ['start: [port]', '1:9: item 1 of "start" is "port", but must be an entry with when and type'],
    ['start:\n  - when: port', '2:5: "type" is missing here'],
    ['start:\n  - when: ""\n    type: x', '2:11: "when" must not be empty'],
    ['start:\n  - when: (port\n    type: x', '2:11: "(port" is no regular expression: Unterminated group'],
    ['start:\n  - { when: ": \\\\q", type: x }', '2:13: ": \\q" is no regular expression: Invalid escape'],
    [
      'start:\n  - when: port\n    type: "{prt}"',
      '3:11: there is no placeholder {prt}: to type it as it is, write {{prt}}. Did you mean {port}?',
    ],
    [
      'text:\n  - "{text}"\n  - "{Text}"',
      '3:5: there is no placeholder {Text}: to type it as it is, write {{Text}}. Did you mean {text}?',
    ],
    [
      'end: ["{quit all}"]',
      '1:7: there is no placeholder {quit all}: to type it as it is, write {{quit all}}. There are: {host} {port}',
    ],
  ])('%j', (text, problem) => {
    expect(read(text)).toEqual([expect.stringContaining(`keys.yml:${problem}`)]);
  });

  test('all of them', () => {
    expect(read('start: [{ when: "(", type: "{x y}" }]\nend: ["{a b}", "{c d}{e f}"]')).toHaveLength(5);
  });
});

test('the description in the schema names each placeholder', () => {
  const { description } = JSON.parse(readFileSync('schema/keyboard.schema.json', 'utf8')) as {
    description: string;
  };
  for (const name of PLACEHOLDERS) expect(description).toContain(`{${name}}`);
});
