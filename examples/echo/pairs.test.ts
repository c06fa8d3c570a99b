import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, runPair, soundInTurn } from '../../test/runExample.js';

/** The second scenario of each clause has letters beyond ASCII. */
const OPTIONS = ['--runs', '2', '--timeout', '1000'];

/** Two programs of one author each, and those that were not made for each other; how they are found to work together. */
const SOUND: Readonly<Record<string, string>> = {
  'pairs/sound/padded_header': 'concurrent stream',
  'servers/sound/course_one_shot.py + clients/sound/env_port_events.mjs': 'one-shot stream',
  'servers/sound/node_net.mjs + clients/sound/asks_user.py': 'sequential stream',
};

/** What each of them breaks. */
const FLAWED: Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>> = {
  'pairs/flawed/ascii_server': { fail: ['pair/1'] },
  'pairs/flawed/client_stays': { fail: ['pair/3'] },
  'pairs/flawed/silent_server': { warn: ['pair/2'] },
};

test.each([
  ['sound', Object.keys(SOUND)],
  ['flawed', Object.keys(FLAWED)],
])('every example in pairs/%s is in its table', (folder, names) => {
  const listed = names.filter((name) => name.startsWith('pairs/'));
  expect(readdirSync(`examples/echo/pairs/${folder}`).map((name) => `pairs/${folder}/${name}`)).toEqual(
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
      fail: fail.map((clause) => `echo/${clause}`),
      warn: warn.map((clause) => `echo/${clause}`),
      undecided: [],
    });
  });
});

function run(name: string) {
  const [server, client] = name.includes(' + ')
    ? (name.split(' + ') as [string, string])
    : ([`${name}/server.py`, `${name}/client.py`] as const);
  const place = (file: string) => `examples/echo/${file}`;
  return runPair('echo', { server: place(server), client: place(client) }, OPTIONS);
}
