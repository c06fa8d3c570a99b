import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, judging, runExample, soundInTurn } from '../../test/runExample.js';

/** What each program breaks: a MUST fails, a SHOULD is a warning. */
type Broken = Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>>;

/** How each server serves. */
const SOUND_SERVERS: Readonly<Record<string, string>> = {
  'EchoThreads.java': 'concurrent',
  'course_one_shot.py': 'one-shot',
  'node_net.mjs': 'concurrent',
  'poll_loop.c': 'concurrent',
  'threads.py': 'concurrent',
};

const FLAWED_SERVERS: Broken = {
  'NeverCloses.java': { fail: ['end/1'] },
  'adds_line_end.mjs': { fail: ['answer/2'] },
  'decode_one_shot.py': { warn: ['survive/6'] },
  'dies_on_reset.mjs': { fail: ['survive/1', 'survive/2'] },
  'greets_client.c': { fail: ['answer/2'] },
  'prints_nothing.py': { warn: ['console/1', 'console/2'] },
  'send_once.py': { fail: ['answer/3'] },
  'strips_text.py': { fail: ['answer/1', 'answer/3'], warn: ['answer/6'] },
  'waits_for_end.py': { fail: ['answer/4'] },
  'waits_for_line_ends.py': { warn: ['answer/5'] },
};

/** A client with its arguments. Some send what their user types, some a text of their own. */
const SOUND_CLIENTS = [
  'OwnGreeting.java',
  'asks_user.py',
  'env_port_events.mjs',
  'getline_argv_port.c {port}',
];

const FLAWED_CLIENTS: Broken = {
  'ExceptionAtEnd.java': { warn: ['client/4'] },
  'exit_one.c': { warn: ['client/4'] },
  'five_octets.py': { fail: ['client/2'], warn: ['client/5'] },
  'latin_one.py': { fail: ['client/7'] },
  'loops_on_empty.py': { warn: ['client/5', 'client/6'] },
  'never_closes.c': { fail: ['client/3'] },
  'one_recv.py': { warn: ['client/5'] },
  'prints_sent.py': { fail: ['client/2'] },
  'waits_for_line_end.mjs': { fail: ['client/3'] },
};

const FOLDERS = {
  'servers/sound': Object.keys(SOUND_SERVERS),
  'servers/flawed': Object.keys(FLAWED_SERVERS),
  'clients/sound': SOUND_CLIENTS,
  'clients/flawed': Object.keys(FLAWED_CLIENTS),
};

test.each(Object.entries(FOLDERS))('every example in %s is in its table', (folder, commands) => {
  const files = readdirSync(`examples/echo/${folder}`).filter((name) => !name.startsWith('__'));
  const listed = commands.map((command) => command.split(' ', 1).join());
  expect(files.toSorted()).toEqual(listed.toSorted());
});

describe.concurrent('sound servers', () => {
  test.each(soundInTurn(Object.entries(SOUND_SERVERS)))('%s', async (file, variant) => {
    const { exitStatus, profile, fail, warn, undecided } = await runServer(`sound/${file}`);
    expect({ exitStatus, fail, warn, undecided }).toEqual({
      exitStatus: 0,
      fail: [],
      warn: [],
      undecided: [],
    });
    expect(profile.variant).toBe(variant);
  });
});

describe.concurrent('flawed servers', () => {
  test.each(flawedInTurn(Object.entries(FLAWED_SERVERS)))('%s', async (file, broken) => {
    expect(verdictsOf(await runServer(`flawed/${file}`, judged(broken)))).toEqual(expected(broken));
  });
});

describe.concurrent('sound clients', () => {
  test.each(soundInTurn(SOUND_CLIENTS))('%s', async (command) => {
    const { exitStatus, fail, warn, undecided } = await runClient(`sound/${command}`);
    expect({ exitStatus, fail, warn, undecided }).toEqual({
      exitStatus: 0,
      fail: [],
      warn: [],
      undecided: [],
    });
  });
});

describe.concurrent('flawed clients', () => {
  test.each(flawedInTurn(Object.entries(FLAWED_CLIENTS)))('%s', async (command, broken) => {
    expect(verdictsOf(await runClient(`flawed/${command}`, judged(broken)))).toEqual(expected(broken));
  });
});

type Said = Awaited<ReturnType<typeof runExample>>;

function judged({ fail = [], warn = [] }: Broken[string]): string[] {
  return judging(inFull([...fail, ...warn]));
}

function verdictsOf({ exitStatus, fail, warn }: Said) {
  return { exitStatus, fail, warn };
}

function expected({ fail = [], warn = [] }: Broken[string]) {
  return { exitStatus: fail.length > 0 ? 1 : 0, fail: inFull(fail), warn: inFull(warn) };
}

function runServer(command: string, options: readonly string[] = []): Promise<Said> {
  return runExample('echo', `examples/echo/servers/${command}`, options);
}

function runClient(command: string, options: readonly string[] = []): Promise<Said> {
  const all = ['--role', 'client', '--timeout', '1500', ...options];
  return runExample('echo', `examples/echo/clients/${command}`, all);
}

function inFull(clauses: readonly string[]): string[] {
  return clauses.map((clause) => `echo/${clause}`);
}
