import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, runPair, soundInTurn } from '../../test/runExample.js';

/** The second scenario of each clause has letters beyond ASCII. */
const OPTIONS = ['--runs', '2', '--timeout', '1000'];

/** Two programs of one author each, and those that were not made for each other; how they are found to work together. */
const SOUND: Readonly<Record<string, string>> = {
  'pairs/sound/length_prefix': 'concurrent stream',
  'servers/sound/raw_recv.py + clients/sound/one_recv.py': 'one-shot chunk',
  'servers/sound/socket_server.py + clients/sound/file_object.py': 'sequential line',
};

/** What each of them breaks. */
const FLAWED: Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>> = {
  'pairs/flawed/answers_everybody': { fail: ['pair/5'] },
  'pairs/flawed/counts_characters': { fail: ['pair/1'] },
  'servers/flawed/ends_with_its_client.py + clients/sound/readline_events.mjs': { fail: ['pair/4'] },
  'servers/sound/threads.py + clients/flawed/thread_stays.py {port}': { fail: ['pair/2'] },
};

test.each([
  ['sound', Object.keys(SOUND)],
  ['flawed', Object.keys(FLAWED)],
])('every example in pairs/%s is in its table', (folder, names) => {
  const listed = names.filter((name) => name.startsWith('pairs/'));
  expect(readdirSync(`examples/palindrome/pairs/${folder}`).map((name) => `pairs/${folder}/${name}`)).toEqual(
    listed.toSorted(),
  );
});

describe.concurrent('sound pairs', () => {
  test.each(soundInTurn(Object.entries(SOUND)))('%s', async (name, kind) => {
    const { exitStatus, profile, fail, warn, undecided } = await run(name);
    expect({ exitStatus, fail, warn, undecided }).toEqual({
      exitStatus: 0,
      fail: [],
      warn: [],
      undecided: [],
    });
    expect(`${profile.variant} ${profile.framing}`).toBe(kind);
  });
});

describe.concurrent('flawed pairs', () => {
  test.each(flawedInTurn(Object.entries(FLAWED)))('%s', async (name, { fail = [], warn = [] }) => {
    const said = await run(name);
    expect(said).toMatchObject({
      exitStatus: fail.length > 0 ? 1 : 0,
      fail: fail.map((clause) => `palindrome/${clause}`),
      warn: warn.map((clause) => `palindrome/${clause}`),
      undecided: [],
    });
  });
});

function run(name: string) {
  const [server, client] = name.includes(' + ')
    ? (name.split(' + ') as [string, string])
    : ([`${name}/server.py`, `${name}/client.py`] as const);
  const place = (file: string) => `examples/palindrome/${file}`;
  return runPair('palindrome', { server: place(server), client: place(client) }, OPTIONS);
}
