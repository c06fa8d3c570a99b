import { expect, test } from 'vitest';
import { readTranscript } from '../../wire/transcript.js';
import { writeScript } from '../script/notation.js';
import { scriptOf } from './scriptOf.js';

function script(...lines: readonly string[]): readonly string[] {
  return writeScript(scriptOf(readTranscript(lines.join('\n'))));
}

test('what clients did is done again, in the same segments; answers are waited for where they came', () => {
  expect(
    script(
      'C1: (connect)',
      'C2: (connect)',
      'C1: ab',
      'C1: ba\\n',
      'S1: \\x00\\n',
      'S1: more\\n',
      'C2: x\\n',
      'C1: (end)',
      'S1: (end)',
      'C2: (reset)',
    ),
  ).toEqual([
    '1 connect',
    '2 connect',
    '1 send ab',
    '1 send ba\\n',
    '1 settle',
    '2 send x\\n',
    '1 end',
    '2 reset',
    '2 settle',
  ]);
});

test('a recording that begins in the midst begins with a connection', () => {
  expect(script('S: hello\\n', 'C: abba\\n')).toEqual(['1 connect', '1 send abba\\n', '1 settle']);
});

test('what is typed and printed is nothing that a client sends', () => {
  expect(script('K: abba\\n', 'C: abba\\n', 'S: \\n', 'P: no\\n', 'L: hm\\n')).toEqual([
    '1 connect',
    '1 send abba\\n',
    '1 settle',
  ]);
});
