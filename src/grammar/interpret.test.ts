import { expect, test } from 'vitest';
import { parse as parseChat, rules as chatRules } from '../generated/chat.js';
import { parse as parseGame, rules as gameRules } from '../generated/wordguess.js';
import { branchesOf } from './branches.js';
import type { Parse } from './Codec.js';
import { createParser } from './createParser.js';
import { createInterpreter } from './interpret.js';

const LINES = [
  '',
  '\n',
  'anna: hi\r\n',
  'anna\n',
  ' anna: x\n',
  'anna bob : x\n',
  `${'a'.repeat(64)}: x\n`,
  `${'a'.repeat(65)}: x\n`,
  '😀: 😀\r\r\n',
  '/letter a\n',
  '/letter ab\n',
  '/word 😀b\r\n',
  '/turn\n',
  'abc\n',
  '/x\n',
  '2024.02.29 12:00:00 anna: x\n',
  '2023.02.29 12:00:00 anna: x\n',
  'подключился anna\n',
];

test.each([
  ['chat', parseChat as Parse, chatRules],
  ['wordguess', parseGame as Parse, gameRules],
])('reads the lines of %s as the generated parser does', (_, parse, rules) => {
  const interpreter = createInterpreter(rules);
  for (const startRule of Object.keys(rules)) {
    for (const line of LINES) {
      expect([startRule, line, attempt(interpreter.parse, line, startRule)]).toEqual([
        startRule,
        line,
        attempt(parse, line, startRule),
      ]);
    }
  }
});

test('reads messages inside messages, delimiters and options', () => {
  const { parse, rules } = createParser([
    {
      source: 'list.peggy',
      text: `List = "[" items:Item|2.., ","| end:End? "]"
        Item = value:[a-c]i
        End = ";" again:"x"i`,
    },
  ]);
  const interpreter = createInterpreter(rules);
  for (const text of ['[a,B]', '[a]', '[a,b,]', '[a,b;X]', '[a,b,c;x]', '[a,d]', '[a,b']) {
    expect(attempt(interpreter.parse, text, 'List')).toEqual(attempt(parse, text, 'List'));
  }
});

test('tells which branches a line takes, and not those that were given up', () => {
  const { trace } = createInterpreter(gameRules);
  const taken = trace('/turn\r\n', 'ServerLine')!;
  const names = branchesOf(gameRules, 'ServerLine')
    .filter(({ id }) => taken.has(id))
    .map(({ rule, notation }) => `${rule}: ${notation}`);
  expect(names).toEqual(['ServerLine: Turn', 'EOL: CR LF']);
  expect(trace('/nothing\n', 'ServerLine')).toBeUndefined();
});

/** The value, or the offset at which the text makes no sense. */
function attempt(parse: Parse, text: string, startRule: string): unknown {
  try {
    return parse(text, { startRule });
  } catch (cause) {
    return (cause as { location: { start: { offset: number } } }).location.start.offset;
  }
}
