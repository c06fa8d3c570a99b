import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, judging, runExample, soundInTurn } from '../../test/runExample.js';

const SOUND_SERVERS: Readonly<Record<string, string>> = {
  'BlockingServer.java': 'concurrent line',
  'file_objects.py': 'sequential line',
  'forks.py': 'concurrent line',
  'raw_recv.py': 'one-shot chunk',
  'readline.mjs': 'concurrent line',
  'select_loop.c': 'concurrent line',
  'socket_server.py': 'sequential line',
  'threads.py': 'concurrent line',
};

/** What each flawed server breaks; a clause that stands behind another one breaks with it. */
const FLAWED_SERVERS: Readonly<Record<string, readonly string[]>> = {
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

/** What each of these servers only SHOULD do otherwise. */
const WARNED_SERVERS: Readonly<Record<string, readonly string[]>> = {
  'spins_at_the_end.py': ['end/3'],
};

/** The names of the mistakes that many make, each with the clause that it breaks. */
const NAMED: Readonly<Record<string, string>> = {
  'servers/flawed/dies_of_bad_utf8.py': 'survive/3 broken-utf8',
  'servers/flawed/first_line_only.py': 'line/4 merged-sends',
  'servers/flawed/segments_are_lines.mjs': 'line/3 unframed-reads',
  'servers/flawed/spins_at_the_end.py': 'end/3 end-of-file-as-data',
  'clients/flawed/NeverFlushes.java 127.0.0.1 {port}': 'client/2 block-buffered',
  'clients/flawed/end_is_an_answer.py {port}': 'client/5 end-of-file-as-data',
  'clients/flawed/half_answers.py {port}': 'client/7 unframed-reads',
  'clients/flawed/merges_queries.py 127.0.0.1 {port}': 'client/6 merged-sends',
  'clients/flawed/spins.py 127.0.0.1 {port}': 'client/5 end-of-file-as-data',
};

/** A client with its arguments, and its framing. Some know their port, some ask for it, or read the variable PORT. */
const SOUND_CLIENTS: Readonly<Record<string, string>> = {
  'ScannerClient.java': 'line',
  'colours.py': 'line',
  'file_object.py': 'line',
  'for_await.mjs 127.0.0.1 {port}': 'line',
  'getline.c 127.0.0.1 {port}': 'line',
  'one_recv.c': 'chunk',
  'one_recv.py': 'chunk',
  'readline_events.mjs': 'line',
  'receiving_thread.py localhost {port}': 'line',
  'select_loop.py {port}': 'line',
  'spinner.py {port}': 'line',
  'start_questions.py': 'line',
};

/** What each flawed client breaks: a MUST fails, a SHOULD is a warning. */
const FLAWED_CLIENTS: Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>> = {
  'LeftoverLineEnd.java': { fail: ['client/1'] },
  'NeverFlushes.java 127.0.0.1 {port}': { fail: ['client/2'] },
  'crashes_at_the_end.py 127.0.0.1 {port}': { warn: ['client/4'] },
  'cuts_long_lines.c {port}': { fail: ['client/1'] },
  'decides_itself.py {port}': { fail: ['client/2'] },
  'end_is_an_answer.py {port}': { warn: ['client/5'] },
  'half_answers.py {port}': { warn: ['client/7'] },
  'insists_on_text.py {port}': { fail: ['client/3'] },
  'knows_one_yes.py': { warn: ['client/9'] },
  'merges_queries.py 127.0.0.1 {port}': { warn: ['client/6'] },
  'not_utf8.py': { fail: ['client/1'] },
  'one_answer_behind.py {port}': { fail: ['client/2'] },
  'one_octet_answers.py {port}': { fail: ['client/2'] },
  'quits_by_word.py {port}': { warn: ['client/8'] },
  'sends_capitals.mjs {port}': { fail: ['client/1'] },
  'sends_the_nul.c': { fail: ['client/1'] },
  'silent_no.py': { fail: ['client/2'] },
  'spins.py 127.0.0.1 {port}': { warn: ['client/5'] },
  'strlen_of_answer.c {port}': { fail: ['client/2'] },
  'thread_stays.py {port}': { fail: ['client/3'] },
  'words_not_lines.c {port}': { fail: ['client/1', 'client/3'] },
};

const FOLDERS = {
  'servers/sound': SOUND_SERVERS,
  'servers/flawed': { ...FLAWED_SERVERS, ...WARNED_SERVERS },
  'clients/sound': SOUND_CLIENTS,
  'clients/flawed': FLAWED_CLIENTS,
};

test.each(Object.entries(FOLDERS))('every example in %s is in its table', (folder, table) => {
  const files = readdirSync(`examples/palindrome/${folder}`).filter((name) => !name.startsWith('__'));
  const listed = Object.keys(table).map((command) => command.split(' ', 1).join());
  expect(files.toSorted()).toEqual(listed.toSorted());
});

describe.concurrent('sound servers', () => {
  test.each(soundInTurn(Object.entries(SOUND_SERVERS)))('%s', async (file, found) => {
    const { exitStatus, profile, fail, undecided } = await runServer(`sound/${file}`);
    expect({ exitStatus, fail, undecided }).toEqual({ exitStatus: 0, fail: [], undecided: [] });
    expect(`${profile.variant} ${profile.framing}`).toBe(found);
  });
});

describe.concurrent('flawed servers', () => {
  test.each(flawedInTurn(Object.entries(FLAWED_SERVERS)))('%s', async (file, clauses) => {
    const { exitStatus, fail, named } = await runServer(`flawed/${file}`, judging(inFull(clauses)));
    expect({ exitStatus, fail }).toEqual({ exitStatus: 1, fail: inFull(clauses) });
    expect(named).toEqual(expect.arrayContaining(nameOf(`servers/flawed/${file}`)));
  });
});

describe.concurrent('servers that only warnings are due to', () => {
  test.each(Object.entries(WARNED_SERVERS))('%s', async (file, clauses) => {
    const { exitStatus, fail, warn, named } = await runServer(`flawed/${file}`);
    expect({ exitStatus, fail, warn }).toEqual({ exitStatus: 0, fail: [], warn: inFull(clauses) });
    expect(named).toEqual(expect.arrayContaining(nameOf(`servers/flawed/${file}`)));
  });
});

describe.concurrent('sound clients', () => {
  test.each(soundInTurn(Object.entries(SOUND_CLIENTS)))('%s', async (command, framing) => {
    const { exitStatus, profile, fail, warn, undecided } = await runClient(`sound/${command}`);
    expect({ exitStatus, fail, warn, undecided }).toEqual({
      exitStatus: 0,
      fail: [],
      warn: [],
      undecided: [],
    });
    expect(profile.framing).toBe(framing);
  });
});

describe.concurrent('flawed clients', () => {
  test.each(flawedInTurn(Object.entries(FLAWED_CLIENTS)))('%s', async (command, { fail = [], warn = [] }) => {
    const said = await runClient(`flawed/${command}`, judging(inFull([...fail, ...warn])));
    expect({ exitStatus: said.exitStatus, fail: said.fail, warn: said.warn }).toEqual({
      exitStatus: fail.length > 0 ? 1 : 0,
      fail: inFull(fail),
      warn: inFull(warn),
    });
    expect(said.named).toEqual(expect.arrayContaining(nameOf(`clients/flawed/${command}`)));
  });
});

test('a sequential server breaks a demand for a concurrent one', async () => {
  const { exitStatus, fail } = await runServer('sound/socket_server.py', ['--variant', 'concurrent']);
  expect(exitStatus).toBe(1);
  expect(fail).toContain('palindrome/serve/2');
});

function runServer(command: string, options: readonly string[] = []): ReturnType<typeof runExample> {
  return runExample('palindrome', `examples/palindrome/servers/${command}`, options);
}

function runClient(command: string, options: readonly string[] = []): ReturnType<typeof runExample> {
  return runExample('palindrome', `examples/palindrome/clients/${command}`, [
    '--role',
    'client',
    '--timeout',
    '1500',
    ...options,
  ]);
}

/** What the mistake of a program is called, if it has a name. */
function nameOf(program: string): string[] {
  const named = NAMED[program];
  return named === undefined ? [] : inFull([named]);
}

function inFull(clauses: readonly string[]): string[] {
  return clauses.map((clause) => `palindrome/${clause}`);
}
