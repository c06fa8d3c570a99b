import { expect, test } from 'vitest';
import { palindrome } from '../protocols/palindrome/index.js';
import { octetsOf } from '../wire/octets.js';
import { hostMutations } from './hostMutations.js';
import { MemorySubject } from './MemorySubject.js';

/** The pieces that a mutant sends to a client that sends these and then closes its side. */
async function play(name: string, ...segments: string[]): Promise<string[]> {
  const mutation = hostMutations.find((each) => each.name === name);
  const subject = new MemorySubject(palindrome, palindrome.variants[0], mutation);
  await subject.start();
  const connection = (await subject.connect())!;
  for (const segment of segments) connection.write(octetsOf(segment));
  connection.end();
  const pieces: string[] = [];
  for (;;) {
    const received = await connection.next(0);
    if (received.type !== 'octets') return [...pieces, received.type];
    pieces.push(Buffer.from(received.octets).toString('latin1'));
  }
}

test('each has a name of its own', () => {
  expect(new Set(hostMutations.map(({ name }) => name)).size).toBe(hostMutations.length);
});

// What the rest of them do is told by the clauses that they break; these two break none.
test.each([
  ['sends each octet by itself', ['abba\nab\n'], ['\0', '\n', '\n', 'ended']],
  ['answers what stands behind the last line end', ['ab\nab', 'ba'], ['\n', '\0\n', 'ended']],
  ['answers what stands behind the last line end', ['ab\n'], ['\n', 'ended']],
])('%s', async (name, segments, answers) => {
  expect(await play(name, ...segments)).toEqual(answers);
});

test.each([
  ['cuts lines after 512 octets', ['a'.repeat(500), `${'a'.repeat(12)}ab\n`], ['\0\n\n', 'ended']],
  ['cuts lines after 512 octets', [`${'a'.repeat(512)}\n`], ['\0\n', 'ended']],
  [
    'loses what stands behind 512 octets of a line',
    ['a'.repeat(500), `${'a'.repeat(12)}b\n`],
    ['\0\n', 'ended'],
  ],
  ['loses what stands behind 512 octets of a line', [`${'a'.repeat(511)}b\nab\n`], ['\n\n', 'ended']],
])('%s', async (name, segments, answers) => {
  expect(await play(name, ...segments)).toEqual(answers);
});
