import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inTurn, runExample } from '../../test/runExample.js';

interface Example {
  /** From this folder on. */
  readonly file: string;
  readonly variant: string;
  readonly sound: boolean;
}

const examples = JSON.parse(readFileSync('examples/threads/programs.json', 'utf8')) as readonly Example[];
/** There are so many that some are tried, and others another time. */
const sound = inTurn(
  examples.filter((each) => each.sound),
  4,
);
const flawed = inTurn(
  examples.filter((each) => !each.sound),
  8,
);
/** What they break is a SHOULD. */
const WARNED = /exit_status|frees_twice/;
/** Runs of a sound program: many more would find nothing either. */
const FEW = ['--times', '6'];
/** A race that is seldom lost may be lost in none of the runs of one check. */
const CHECKS = 3;

test('every example is in the list', () => {
  const files = ['sound', 'flawed'].flatMap((folder) =>
    readdirSync(`examples/threads/${folder}`).map((name) => `${folder}/${name}`),
  );
  expect(files.filter((file) => !file.includes('__')).toSorted()).toEqual(
    examples.map(({ file }) => file).toSorted(),
  );
});

describe.concurrent('sound programs', () => {
  test.each(sound)('$file', async ({ file, variant }) => {
    const said = await runExample('threads', `examples/threads/${file}`, FEW);
    expect(said).toMatchObject({ exitStatus: 0, fail: [], warn: [], undecided: [] });
    expect(said.profile.variant).toBe(variant);
  });
});

describe.concurrent('flawed programs', () => {
  test.each(flawed)('$file', { timeout: 180_000 }, async ({ file, variant }) => {
    const check = () => runExample('threads', `examples/threads/${file}`, ['--variant', variant]);
    let said = await check();
    for (let checks = 1; checks < CHECKS && said.fail.length + said.warn.length === 0; checks++)
      said = await check();
    const expected = WARNED.test(file) ? { exitStatus: 0, fail: [] } : { exitStatus: 1 };
    expect(said).toMatchObject(expected);
    expect([...said.fail, ...said.warn]).not.toEqual([]);
  });
});
