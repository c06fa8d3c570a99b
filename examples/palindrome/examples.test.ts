import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runExample } from '../../test/runExample.js';

const SOUND: Readonly<Record<string, string>> = {
  'BlockingServer.java': 'concurrent line',
  'file_objects.py': 'sequential line',
  'forks.py': 'concurrent line',
  'raw_recv.py': 'one-shot chunk',
  'readline.mjs': 'concurrent line',
  'select_loop.c': 'concurrent line',
  'socket_server.py': 'sequential line',
  'threads.py': 'concurrent line',
};

/** What each flawed example breaks; a clause that stands behind another one breaks with it. */
const FLAWED: Readonly<Record<string, readonly string[]>> = {
  'answers_at_the_end.c': ['answer/1'],
  'crlf_answers.mjs': ['answer/1', 'answer/2'],
  'decodes_each_read.py': ['line/5'],
  'dies_of_bad_utf8.py': ['survive/3'],
  'digits_for_answers.py': ['answer/2'],
  'ends_with_its_client.py': ['serve/1'],
  'first_line_only.py': ['line/4'],
  'first_read_blocks.py': ['serve/2'],
  'forgets_close.c': ['end/1'],
  'greets.py': ['answer/4'],
  'ignores_empty_line.py': ['end/1'],
  'keeps_cr.py': ['line/1'],
  'letters_only.py': ['text/3'],
  'long_words_only.py': ['text/2'],
  'octets_not_characters.c': ['text/1', 'text/2'],
  'off_by_one.py': ['answer/2', 'text/1', 'text/3'],
  'one_text_stream.py': ['line/4'],
  'out_of_order.mjs': ['line/4', 'end/1'],
  'segments_are_lines.mjs': ['line/3'],
  'short_buffer.c': ['line/2'],
  'words_for_answers.py': ['answer/1', 'answer/2'],
};

test('every example is in the tables', () => {
  const files = (kind: string) =>
    readdirSync(`examples/palindrome/${kind}`).filter((name) => !name.startsWith('__'));
  expect(files('sound').toSorted()).toEqual(Object.keys(SOUND).toSorted());
  expect(files('flawed').toSorted()).toEqual(Object.keys(FLAWED).toSorted());
});

describe.concurrent('sound', () => {
  test.each(Object.entries(SOUND))('%s', async (file, found) => {
    const { exitStatus, profile, fail, undecided } = await runExample(
      'palindrome',
      `examples/palindrome/sound/${file}`,
    );
    expect({ exitStatus, fail, undecided }).toEqual({ exitStatus: 0, fail: [], undecided: [] });
    expect(`${profile.variant} ${profile.framing}`).toBe(found);
  });
});

describe.concurrent('flawed', () => {
  test.each(Object.entries(FLAWED))('%s', async (file, clauses) => {
    const { exitStatus, fail } = await runExample('palindrome', `examples/palindrome/flawed/${file}`);
    expect({ exitStatus, fail }).toEqual({
      exitStatus: 1,
      fail: clauses.map((clause) => `palindrome/${clause}`),
    });
  });
});

test('a sequential server breaks a demand for a concurrent one', async () => {
  const { exitStatus, fail } = await runExample('palindrome', 'examples/palindrome/sound/socket_server.py', [
    '--variant',
    'concurrent',
  ]);
  expect(exitStatus).toBe(1);
  expect(fail).toContain('palindrome/serve/2');
});
