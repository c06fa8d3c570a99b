import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawedInTurn, runPair, soundInTurn } from '../../test/runExample.js';

/** The second scenario of each clause is the one that tells most; for these pairs the first one is enough. */
const PLAIN = new Set([
  'dict_chunks',
  'java_utf',
  'ends_without_bye',
  'login_of_the_first',
  'login_of_the_last',
  'says_end',
]);

/** What their authors start the clients with. */
const ARGUMENTS: Readonly<Record<string, string>> = { fixed_records: ' {login}', text_of_32: ' {login}' };

/** Two programs of one author each; how they are found to work together. */
const SOUND: Readonly<Record<string, string>> = {
  dict_chunks: 'login chunk',
  fixed_records: 'login stream',
  java_utf: 'login stream',
  json_after_length: 'login stream',
  nul_ends: 'anonymous stream',
};

/** What each of them breaks. */
const FLAWED: Readonly<Record<string, { fail?: readonly string[]; warn?: readonly string[] }>> = {
  ends_without_bye: { warn: ['pair/8'] },
  last_words_lost: { warn: ['pair/4'] },
  login_of_the_first: { fail: ['pair/2'] },
  login_of_the_last: { fail: ['pair/7'] },
  one_place_for_all: { fail: ['pair/7'] },
  says_end: { fail: ['pair/5'] },
  text_of_32: { fail: ['pair/1'] },
};

test.each([
  ['sound', Object.keys(SOUND)],
  ['flawed', Object.keys(FLAWED)],
])('every example in pairs/%s is in its table', (folder, names) => {
  expect(readdirSync(`examples/chat/pairs/${folder}`).toSorted()).toEqual(names.toSorted());
});

describe.concurrent('sound pairs', () => {
  test.each(soundInTurn(Object.entries(SOUND)))('%s', async (name, kind) => {
    const { exitStatus, profile, fail, warn, undecided } = await run('sound', name);
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
    const said = await run('flawed', name);
    expect(said).toMatchObject({
      exitStatus: fail.length > 0 ? 1 : 0,
      fail: fail.map((clause) => `chat/${clause}`),
      warn: warn.map((clause) => `chat/${clause}`),
      undecided: [],
    });
  });
});

function run(folder: string, name: string) {
  const place = `examples/chat/pairs/${folder}/${name}`;
  const files = readdirSync(place);
  const end = (start: string) => `${place}/${files.find((file) => file.toLowerCase().startsWith(start))!}`;
  const client = end('client') + (ARGUMENTS[name] ?? '');
  const options = ['--runs', PLAIN.has(name) ? '1' : '2', '--timeout', '1000'];
  return runPair('chat', { server: end('server'), client }, options);
}
