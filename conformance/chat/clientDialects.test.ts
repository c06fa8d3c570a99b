import { describe, expect, test } from 'vitest';
import { checkClient } from '../../src/engine/checkProgram.js';
import type { Event } from '../../src/engine/Event.js';
import { chat } from '../../src/protocols/chat/index.js';
import { dialects } from '../../src/protocols/chat/dialects.js';
import type { ClientMutation } from '../../src/sut/ClientMutation.js';
import { MemoryClient } from '../../src/sut/MemoryClient.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';
import { suite } from './client.js';
import { dialectOf } from './Dialect.js';
import { speaking, type Manner } from './speaking.js';

/** What is said of a client: the name of its dialect, and the clauses that it breaks. */
async function check(mutation: ClientMutation): Promise<{ dialect: string; broken: string[] }> {
  const events: Event[] = [];
  await checkClient(
    suite,
    new MemoryClient(chat, { framing: 'line' }, mutation),
    {
      demands: {},
      only: [],
      runs: 12,
      seed: 1,
      commandLine: '',
      strict: true,
      timeout: 1000,
      now: () => 0,
    },
    (event) => events.push(event),
  );
  const profile = events.find((event) => event.type === 'profiled')!.profile;
  const results = events.flatMap((event) => (event.type === 'checked' ? [event.result] : []));
  const broken = results.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
  expect(results.every(({ verdict }) => verdict !== 'error')).toBe(true);
  return { dialect: profile.dialect ?? '', broken };
}

/** How the known dialect is written, in lines. */
async function mannerOf(template: string, name: string): Promise<Manner> {
  const dialect = await dialectOf({ name, template });
  const text = (lines: readonly Uint8Array[]) => lines.map(textOf).join('');
  return {
    first: (login) => text(dialect.first(login)),
    each: (login, said) => text(dialect.each(login === '' ? 'boris' : login, said)),
  };
}

describe.each(dialects)('a client of the dialect $name', ({ name, template }) => {
  test('is found to speak it, and is sound', async () => {
    const manner = await mannerOf(template, name);
    expect(await check(speaking(name, () => manner))).toEqual({
      dialect: `${name}: ${template}`,
      broken: [],
    });
  });

  test('breaks one SHOULD without line ends', async () => {
    const { first, each } = await mannerOf(template, name);
    const without = (text: string) => text.replaceAll('\n', '');
    const manner: Manner = {
      first: (login) => without(first(login)),
      each: (login, text) => without(each(login, text)),
    };
    const { dialect, broken } = await check(speaking(name, () => manner));
    expect(dialect).toBe(`${name}: ${template}`);
    expect(broken).toEqual(['chat/client/6']);
  });
});

const ascii = (value: string) =>
  JSON.stringify(value).replaceAll(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const line = (text: string) => `${text}\n`;

describe('a client of a dialect that nobody knows', () => {
  const others: [string, string, Manner][] = [
    [
      'a template',
      '{login} | <{login}> {text}',
      { first: line, each: (login, text) => line(`<${login}> ${text}`) },
    ],
    [
      'more than a login at first',
      'HELLO & {login} | {login}: {text}',
      { first: (login) => line('HELLO') + line(login), each: (login, text) => line(`${login}: ${text}`) },
    ],
    [
      'JSON in ASCII',
      '{"nick":{login:json}} | {"nick":{login:json},"body":{text:json}}',
      {
        first: (login) => line(`{"nick":${ascii(login)}}`),
        each: (login, text) => line(`{"nick":${ascii(login)},"body":${ascii(text)}}`),
      },
    ],
    [
      'JSON without escapes',
      '{login} | {"text":"{text}"}',
      { first: line, each: (_, text) => line(`{"text":"${text}"}`) },
    ],
    [
      'a length in a line of its own',
      'its own',
      {
        first: line,
        each: (login, text) => line(String(octetsOf(text).length)) + line(`${login}: ${text}`),
      },
    ],
    [
      'a time',
      'its own',
      { first: line, each: (login, text) => line(`[12:59:${10 + (text.length % 50)}] ${login}: ${text}`) },
    ],
  ];

  test.each(others)('%s', async (name, dialect, manner) => {
    expect(await check(speaking(name, () => manner))).toEqual({ dialect, broken: [] });
  });
});
