import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, judging, runExample, soundInTurn } from '../../test/runExample.js';

/** What each client, with its arguments, is found to be: variant, framing, dialect; and the SHOULD that it breaks, if any. */
const SOUND: Readonly<Record<string, readonly [found: string, ...warn: string[]]>> = {
  'ScannerSpace.java': ['login line space'],
  'TwoSends.java': ['login line two-sends'],
  'argv_login.c {login} {port}': ['login line colon'],
  'asyncio_login.py': ['login line canonical'],
  'chunk_sendall.py': ['anonymous chunk', 'client/6'],
  'colour_prompt.py': ['login line canonical'],
  'connection_each.py': ['anonymous line'],
  'connects_late.c': ['anonymous line'],
  'fgets_login_once.c': ['login line login-once'],
  'file_object.py': ['anonymous line'],
  'input_loop.py': ['login line canonical'],
  'json_objects.py': ['login line json'],
  'late_node.mjs': ['login line canonical'],
  // No template has a place for a length.
  'length_header.py': ['login chunk its own', 'client/6'],
  'own_login.c': ['login chunk two-sends', 'client/6'],
  'prefixed_readline.mjs': ['login line prefixed'],
  'python_dict.py': ['login chunk python-dict', 'client/6'],
  'receiving_thread.py': ['anonymous line'],
  'spinner_select.py': ['anonymous line'],
  'waits_for_enter.py': ['anonymous line'],
};

/** What each client breaks: a MUST fails, a SHOULD is a warning. */
const FLAWED: Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>> = {
  'FirstWord.java': { fail: ['client/1'] },
  'PreviousMessage.java': { fail: ['client/1'] },
  'StartsWithEnd.java': { fail: ['client/1'] },
  'ascii_only.py': { fail: ['client/1'] },
  'cuts_at_32.mjs': { fail: ['client/1'] },
  'empty_lines.mjs': { fail: ['client/1'] },
  'empty_login.py': { fail: ['client/7'] },
  'exit_status_one.py': { warn: ['client/4'] },
  'floods_after_close.py': { warn: ['client/5'] },
  'format_string.c': { fail: ['client/1'] },
  'ignores_end.c': { fail: ['client/3'] },
  'late_login.py': { fail: ['client/2'] },
  'login_of_none.py': { fail: ['client/7'] },
  'merged_sends.py': { warn: ['client/6'] },
  'never_flushes.py': { fail: ['client/1'] },
  'renames_user.py': { fail: ['client/7'] },
  'sends_end.py': { fail: ['client/3'] },
  'sends_twice.mjs': { fail: ['client/1'] },
  'spins_when_alone.py': { warn: ['client/5'] },
  'stays_after_end.py': { warn: ['client/3'] },
};

const FOLDERS = { sound: SOUND, flawed: FLAWED };

test.each(Object.entries(FOLDERS))('every example in %s is in its table', (folder, table) => {
  const files = readdirSync(`examples/chat/clients/${folder}`).filter((name) => !name.startsWith('__'));
  const listed = Object.keys(table).map((command) => command.split(' ', 1).join());
  expect(files.toSorted()).toEqual(listed.toSorted());
});

describe.concurrent('sound clients', () => {
  test.each(soundInTurn(Object.entries(SOUND)))('%s', async (command, [found, ...warned]) => {
    const { exitStatus, profile, fail, warn, undecided } = await run(`sound/${command}`);
    expect({ exitStatus, fail, warn, undecided }).toEqual({
      exitStatus: 0,
      fail: [],
      warn: inFull(warned),
      undecided: [],
    });
    const { variant, framing, dialect = '' } = profile;
    expect(`${variant} ${framing} ${dialect.split(':', 1).join()}`.trimEnd()).toBe(found);
  });
});

describe.concurrent('flawed clients', () => {
  test.each(flawedInTurn(Object.entries(FLAWED)))('%s', async (command, { fail = [], warn = [] }) => {
    const said = await run(`flawed/${command}`, judging(inFull([...fail, ...warn])));
    expect({ exitStatus: said.exitStatus, fail: said.fail, warn: said.warn }).toEqual({
      exitStatus: fail.length > 0 ? 1 : 0,
      fail: inFull(fail),
      warn: inFull(warn),
    });
  });
});

test.each([
  ['another one is not sent right', 'ScannerSpace.java', ['--dialect', 'canonical'], ['client/1']],
  ['a login said once is missing', 'fgets_login_once.c', ['--dialect', 'canonical'], ['client/7']],
  ['a login is too much without logins', 'input_loop.py', ['--variant', 'anonymous'], ['client/1']],
])('what is demanded is judged: %s', async (_, file, options, fail) => {
  const said = await run(`sound/${file}`, options);
  expect({ exitStatus: said.exitStatus, fail: said.fail }).toEqual({ exitStatus: 1, fail: inFull(fail) });
});

function run(command: string, options: readonly string[] = []): ReturnType<typeof runExample> {
  const all = ['--role', 'client', '--timeout', '1500', ...options];
  return runExample('chat', `examples/chat/clients/${command}`, all);
}

function inFull(clauses: readonly string[]): string[] {
  return clauses.map((clause) => `chat/${clause}`);
}
