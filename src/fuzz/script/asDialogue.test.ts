import { expect, test } from 'vitest';
import { asDialogue } from './asDialogue.js';
import { readScript, writeScript } from './notation.js';

function dialogue(lines: readonly string[], waits = true): readonly string[] | undefined {
  const script = asDialogue(readScript(lines), waits);
  return script && writeScript(script);
}

test('each line is sent by itself, and its answer is waited for', () => {
  expect(dialogue(['1 connect', '1 send a\\nb\\n', '2 send c\\n', '1 end'])).toEqual([
    '1 connect',
    '1 send a\\n',
    '1 settle',
    '1 send b\\n',
    '1 settle',
    '2 send c\\n',
    '2 settle',
    '1 end',
  ]);
});

test('or the lines follow each other at once', () => {
  expect(dialogue(['1 connect', '1 send a\\nb\\n'], false)).toEqual([
    '1 connect',
    '1 send a\\n',
    '1 send b\\n',
  ]);
});

test.each([
  ['that is one already', ['1 connect', '1 send a\\n', '1 settle', '1 send b\\n', '1 settle', '1 send c\\n']],
  ['of one line', ['1 connect', '1 send a\\n']],
  ['of pieces of lines', ['1 connect', '1 send a\\nb\\nc']],
  ['of very many lines', ['1 connect', `1 send ${'a\\n'.repeat(100)}`]],
  ['that repeats something', ['repeat 2', '1 connect', '1 send a\\nb\\n', 'again']],
])('a script %s stays as it is', (_, lines) => {
  expect(dialogue(lines)).toBeUndefined();
});
