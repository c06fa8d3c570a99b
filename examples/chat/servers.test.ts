import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, judging, runExample, soundInTurn } from '../../test/runExample.js';

/** What each server is found to be: variant, framing, dialect; and the SHOULD that it breaks, if any. */
const SOUND: Readonly<Record<string, readonly [found: string, ...warn: string[]]>> = {
  'AnonThreads.java {port}': ['anonymous line'],
  'LoginPrefixed.java': ['login line prefixed', 'join/2'],
  'anon_chunk_loop.py': ['anonymous chunk', 'wire/1'],
  'anon_file_threads.py': ['anonymous line'],
  'anon_node.mjs': ['anonymous line'],
  'anon_select.c': ['anonymous line'],
  'login_asyncio.py': ['login line canonical'],
  'login_chunk_threads.py': ['login chunk canonical', 'wire/1'],
  // It takes the blank after the colon away, so it speaks both.
  'login_colon_node.mjs': ['login line canonical'],
  'login_dict_chunk.py': ['login chunk python-dict', 'wire/1'],
  'login_json.py': ['login line json', 'join/2'],
  'login_once_sequential.py': ['login line login-once'],
  'login_space_colours.py': ['login line space'],
  'login_two_sends.py': ['login line two-sends'],
};

/** What each server breaks: a MUST fails, a SHOULD is a warning. */
const FLAWED: Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>> = {
  'RawEscapes.java': { warn: ['log/8'] },
  'believes_any_login.py': { warn: ['join/3'] },
  'blank_messages_on_eof.py': { warn: ['end/1'] },
  'cuts_long_text.py': { fail: ['wire/3'] },
  'day_first_date.py': { fail: ['log/1'] },
  'dies_on_bad_utf8.py': { fail: ['survive/3'] },
  'drops_login.py': { fail: ['log/3'] },
  'echoes_message_back.mjs': { fail: ['wire/7'] },
  'keeps_cr.c': { fail: ['wire/2'] },
  'loses_second_message.py': { fail: ['wire/4', 'wire/5'] },
  'mixed_lines.py': { fail: ['log/9'] },
  'silent_join.py': { fail: ['join/1'], warn: ['join/2'] },
  'stops_listening.py': { fail: ['serve/1'] },
  'time_of_start.py': { warn: ['log/7'] },
  'twelve_hour_clock.py': { warn: ['log/7'] },
  'upper_case_text.mjs': { fail: ['log/4'] },
};

const FOLDERS = { sound: SOUND, flawed: FLAWED };

test.each(Object.entries(FOLDERS))('every example in %s is in its table', (folder, table) => {
  const files = readdirSync(`examples/chat/servers/${folder}`).filter((name) => !name.startsWith('__'));
  const listed = Object.keys(table).map((command) => command.split(' ', 1).join());
  expect(files.toSorted()).toEqual(listed.toSorted());
});

describe.concurrent('sound servers', () => {
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

describe.concurrent('flawed servers', () => {
  test.each(flawedInTurn(Object.entries(FLAWED)))('%s', async (command, { fail = [], warn = [] }) => {
    const said = await run(`flawed/${command}`, judging(inFull([...fail, ...warn])));
    expect({ exitStatus: said.exitStatus, fail: said.fail, warn: said.warn }).toEqual({
      exitStatus: fail.length > 0 ? 1 : 0,
      fail: inFull(fail),
      warn: inFull(warn),
    });
  });
});

test('a dialect that is demanded is judged, not found', async () => {
  const { exitStatus, fail } = await run('sound/login_space_colours.py', ['--dialect', 'canonical']);
  expect({ exitStatus, fail }).toEqual({ exitStatus: 1, fail: ['chat/log/1'] });
});

test('a dialect that nobody knows by name is demanded as a template', async () => {
  const options = ['--dialect', '{"login": {login:json}} | {"login": {login:json}, "text": {text:json}}'];
  const { exitStatus, profile } = await run('sound/login_json.py', options);
  expect({ exitStatus, framing: profile.framing }).toEqual({ exitStatus: 0, framing: 'line' });
});

function run(command: string, options: readonly string[] = []): ReturnType<typeof runExample> {
  const patience = command.startsWith('flawed/') ? ['--timeout', '2000'] : [];
  return runExample('chat', `examples/chat/servers/${command}`, [...patience, ...options]);
}

function inFull(clauses: readonly string[]): string[] {
  return clauses.map((clause) => `chat/${clause}`);
}
