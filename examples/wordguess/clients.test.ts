import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, judging, runExample, soundInTurn } from '../../test/runExample.js';

const SOUND: readonly string[] = [
  'Direct.java',
  'buffered_list.py {name}',
  'course_menu12.py',
  'direct.c {name} {port}',
  'direct_argv_name.py {name}',
  'keyboard_thread.py',
  'menu.c {port}',
  'menu_ls_ua.py',
  'raw_commands.py',
  'readline.mjs',
  'threads_event.py',
];

/** What each client breaks: a MUST fails, a SHOULD is a warning. */
const FLAWED: Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>> = {
  'chunk.py': { warn: ['10'] },
  'command_without_blank.py': { fail: ['2'] },
  'deaf_to_second_turn.py': { fail: ['2'] },
  'drops_every_second_message.py': { fail: ['4'] },
  'exit_status_1.py': { warn: ['6'] },
  'hangs_on_eof.py': { warn: ['7'] },
  'low_byte_of_cyrillic.py': { fail: ['2'] },
  'name_twice.py': { fail: ['1'] },
  'one_line_per_recv.py {name}': { fail: ['9'] },
  'sends_as_soon_as_typed.py {name}': { fail: ['3'] },
  'short_line_buffer.c {port}': { fail: ['4', '9'] },
  'shows_commands.py {name}': { warn: ['8'] },
  'turn_with_cr_is_a_message.py': { fail: ['9'] },
  'waits_for_server_after_quit.py': { fail: ['5'] },
  'words_cut_at_10.c {name} {port}': { fail: ['2'] },
};

test.each([
  ['sound', SOUND],
  ['flawed', Object.keys(FLAWED)],
])('every example in %s is in its table', (folder, commands) => {
  const files = readdirSync(`examples/wordguess/clients/${folder}`).filter((name) => !name.startsWith('__'));
  expect(files.toSorted()).toEqual(commands.map((command) => command.split(' ', 1).join()).toSorted());
});

describe.concurrent('sound clients', () => {
  test.each(soundInTurn(SOUND))('%s', async (command) => {
    const { exitStatus, fail, warn, undecided } = await run(`sound/${command}`);
    expect({ exitStatus, fail, warn, undecided }).toEqual({
      exitStatus: 0,
      fail: [],
      warn: [],
      undecided: [],
    });
  });
});

describe.concurrent('flawed clients', () => {
  test.each(flawedInTurn(Object.entries(FLAWED)))('%s', async (command, { fail = [], warn = [] }) => {
    const said = await run(`flawed/${command}`, [
      '--timeout',
      '2000',
      ...judging(inFull([...fail, ...warn])),
    ]);
    expect({ exitStatus: said.exitStatus, fail: said.fail, warn: said.warn }).toEqual({
      exitStatus: fail.length > 0 ? 1 : 0,
      fail: inFull(fail),
      warn: inFull(warn),
    });
  });
});

function run(command: string, options: readonly string[] = []): ReturnType<typeof runExample> {
  return runExample('wordguess', `examples/wordguess/clients/${command}`, ['--role', 'client', ...options]);
}

function inFull(clauses: readonly string[]): string[] {
  return clauses.map((clause) => `wordguess/client/${clause}`);
}
