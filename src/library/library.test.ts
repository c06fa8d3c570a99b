import { describe, expect, test } from 'vitest';
import { processesWith } from '../../test/processesWith.js';
import { checkClient, checkServer, clausesOf, explain, type Event } from '../index.js';

const REFERENCE = { reference: 'concurrent' };

test('a role of which nothing is asked is named', async () => {
  await expect(clausesOf('wordguess', 'pair')).rejects.toMatchObject({
    code: 'unknown-role',
    message: 'There is nothing that would be asked of a wordguess pair, only of a server and of a client.',
  });
});

describe('checkServer', () => {
  test('checks the reference, and says what it is', async () => {
    const checked = await checkServer('palindrome', REFERENCE, { seed: 7 });
    expect(checked).toMatchObject({
      exitStatus: 0,
      verdict: 'pass',
      profile: { variant: 'concurrent', framing: 'line' },
      seed: 7,
      commandLine: expect.stringMatching(/^npx assay check palindrome/),
    });
    const ids = (await clausesOf('palindrome', 'server')).map(({ id }) => id);
    expect(checked.results.map(({ id }) => id)).toEqual(ids);
    expect(checked.coverage.clauses.map(({ id }) => id)).toEqual(ids);
  });

  test('checks what is selected, and tells of it as it goes', async () => {
    const events: Event[] = [];
    const onEvent = (event: Event) => events.push(event);
    const { results } = await checkServer('palindrome', REFERENCE, {
      only: ['palindrome/end', 'palindrome/line/1'],
      onEvent,
    });
    expect(results).toHaveLength(5);
    expect(events.map(({ type }) => type).slice(0, 3)).toEqual(['started', 'profiled', 'checking']);
    expect(events.at(-1)!.type).toBe('finished');
  });

  test('what it finds can be explained', async () => {
    const options = { variant: 'concurrent', only: ['palindrome/serve/2'] } as const;
    const checked = await checkServer('palindrome', { reference: 'sequential' }, options);
    expect(checked.exitStatus).toBe(1);
    const text = explain(checked.results[0]!, checked);
    expect(text).toMatch(/^palindrome\/serve\/2 {2}MUST\n/);
    expect(text).toMatch(
      new RegExp(
        `again {6}npx assay check palindrome --variant concurrent --only palindrome/serve/2 --seed ${checked.seed}$`,
      ),
    );
  });

  test('names the folder in which a program runs, where that is another one', async () => {
    const program = { command: ['python3', 'server.py'], folder: 'examples/vitest' };
    const { commandLine } = await checkServer('palindrome', program, { only: ['palindrome/answer/4'] });
    expect(commandLine).toBe('cd examples/vitest && npx assay check palindrome -- python3 server.py');
  });

  test('ends the program when it is interrupted, and says no verdict', async () => {
    const word = 'interrupted-in-a-library';
    const interruption = new AbortController();
    const options = { signal: interruption.signal, runs: 100_000, onEvent: () => interruption.abort() };
    const command = ['python3', 'examples/vitest/server.py', word];
    await expect(checkServer('palindrome', { command }, options)).rejects.toMatchObject({
      name: 'SubjectError',
      code: 'interrupted',
    });
    expect(processesWith(word)).toEqual([]);
    await expect(checkServer('palindrome', { command }, options)).rejects.toMatchObject({
      code: 'interrupted',
    });
  });

  test('a server that runs elsewhere is left alone between two clauses when it is interrupted', async () => {
    const interruption = new AbortController();
    let checked = 0;
    const onEvent = ({ type }: Event) => {
      if (type === 'checked' && ++checked === 2) interruption.abort();
    };
    const check = checkServer('palindrome', REFERENCE, { signal: interruption.signal, onEvent });
    await expect(check).rejects.toThrow('The check was interrupted.');
    expect(checked).toBe(2);
  });
});

test.each([
  ['unknown-protocol', () => checkServer('palindrom', REFERENCE), 'Did you mean "palindrome"?'],
  [
    'unknown-protocol',
    () => checkServer('toString', REFERENCE),
    'There are: chat, echo, palindrome, wordguess.',
  ],
  [
    'unknown-clause',
    () => checkServer('palindrome', REFERENCE, { only: ['palindrome/client'] }),
    'No clause of a palindrome server begins with "palindrome/client".',
  ],
  [
    'unknown-variant',
    () => checkServer('palindrome', { reference: 'parallel' }),
    'There are: concurrent, sequential',
  ],
  ['no-command', () => checkServer('palindrome', { command: [] }), 'no words'],
  ['no-command', () => checkClient('palindrome', { command: [] }), 'no words'],
])('%s', async (code, check, sentence) => {
  await expect(check()).rejects.toMatchObject({
    name: 'UsageError',
    code,
    message: expect.stringContaining(sentence),
  });
});
