import { expect, test } from 'vitest';
import { palindrome } from '../protocols/palindrome/index.js';
import { octetsOf } from '../wire/octets.js';
import { clientMutations } from './clientMutations.js';
import { MemoryClient, type Manner } from './MemoryClient.js';

/** What stands on the screen and what has been sent when the user has typed `abba`, had a yes, and ended. */
async function play(manner: Manner, name?: string) {
  let screen = '';
  const mutation = clientMutations.find((each) => each.name === name);
  const client = new MemoryClient(palindrome, manner, mutation);
  await client.start((octets) => {
    screen += new TextDecoder().decode(octets);
  });
  const connection = (await client.accept())!;
  const sent: string[] = [];
  const collect = async () => {
    const received = await connection.next(0);
    sent.push(received.type === 'octets' ? Buffer.from(received.octets).toString() : received.type);
  };
  client.type('abba');
  await collect();
  connection.write(octetsOf('\0\n'));
  client.type('');
  await collect();
  connection.end();
  await collect();
  return { screen, sent, exit: client.exit };
}

test('plays the machine', async () => {
  expect(await play({ framing: 'line' })).toEqual({
    screen: '"abba" is a palindrome\n',
    sent: ['abba\n', '\n', 'ended'],
    exit: { type: 'status', status: 0 },
  });
});

test('sends no line ends where it frames by chunk', async () => {
  expect((await play({ framing: 'chunk' })).sent).toEqual(['abba', 'ended', 'ended']);
});

test('is as talkative as it shall be', async () => {
  const manner = { framing: 'line', banner: 'Hello!\n', prompt: '> ', showsTyped: true, crlf: true } as const;
  expect(await play(manner)).toEqual({
    screen: 'Hello!\n> abba\r\n"abba" is a palindrome\n> \r\n',
    sent: ['abba\r\n', '\r\n', 'ended'],
    exit: { type: 'status', status: 0 },
  });
});

test('sends nothing more, and opens nothing, when it has been ended', async () => {
  const client = new MemoryClient(palindrome, { framing: 'line' });
  await client.start(() => {});
  const connection = (await client.accept())!;
  await client.end();
  client.type('abba');
  expect(await connection.next(0)).toEqual({ type: 'ended' });
  expect(await client.accept()).toBeUndefined();
  expect(client.exit).toEqual({ type: 'signal', signal: 'SIGTERM' });
});

test('each mutation has a name of its own', () => {
  expect(new Set(clientMutations.map(({ name }) => name)).size).toBe(clientMutations.length);
});

// What the rest of them do is told by the clauses that they break; these break none.
test.each([
  ['sends no line ends', ['abba', 'ended', 'ended']],
  ['ends at an empty line without a word', ['abba\n', 'ended', 'ended']],
  ['does not close at an empty line', ['abba\n', '\n', 'ended']],
  ['closes at an empty line without sending it', ['abba\n', 'ended', 'ended']],
  ['does not wait for the server at its end', ['abba\n', '\n', 'ended']],
])('%s', async (name, sent) => {
  expect(await play({ framing: 'line' }, name)).toMatchObject({
    sent,
    exit: { type: 'status', status: 0 },
  });
});
