import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkClient } from '../../src/engine/checkProgram.js';
import type { ClauseResult } from '../../src/engine/Result.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { isPalindrome } from '../../src/protocols/palindrome/isPalindrome.js';
import type { ClientLine, ServerLine } from '../../src/generated/palindrome.js';
import type { ClientMutation } from '../../src/sut/ClientMutation.js';
import type { ClientSubject } from '../../src/sut/ClientSubject.js';
import { MemoryClient, type Manner } from '../../src/sut/MemoryClient.js';
import type { Received } from '../../src/sut/Subject.js';
import { octetsOf } from '../../src/wire/octets.js';
import { suite } from './client.js';
import { looking, looks, manners } from './screens.js';

/** What the clause about the screen says of a client. */
async function judge(subject: ClientSubject, seed: number, now = () => 0): Promise<ClauseResult> {
  const results: ClauseResult[] = [];
  await checkClient(
    suite,
    subject,
    {
      demands: {},
      only: ['palindrome/client/2'],
      runs: 8,
      seed,
      commandLine: '',
      strict: false,
      timeout: 1000,
      now,
    },
    (event) => {
      if (event.type === 'checked') results.push(event.result);
    },
  );
  return results[0]!;
}

function clientOf(manner: Manner, look: ClientMutation): MemoryClient<ClientLine, ServerLine> {
  return new MemoryClient(palindrome, manner, look);
}

test('a client that tells the answers apart is never accused, however it looks', async () => {
  await fc.assert(
    fc.asyncProperty(manners, looks, fc.nat(), async (manner, look, seed) => {
      const sound = looking(look, (_, answer) => answer);
      const result = await judge(clientOf(manner, sound), seed);
      expect(result.finding?.difference).toBeUndefined();
      expect(result.verdict).toBe('pass');
    }),
    { numRuns: 100 },
  );
});

test('a client that decides by itself is always caught, however it looks', async () => {
  await fc.assert(
    fc.asyncProperty(manners, looks, fc.nat(), async (manner, look, seed) => {
      const { verdict } = await judge(clientOf(manner, looking(look, isPalindrome)), seed);
      expect(verdict).toBe('fail');
    }),
    { numRuns: 100 },
  );
});

/** A client on whose screen something moves all the time. */
class Restless extends MemoryClient<ClientLine, ServerLine> {
  #onPrinted: (octets: Uint8Array) => void = () => {};

  override start(onPrinted: (octets: Uint8Array) => void): Promise<void> {
    this.#onPrinted = onPrinted;
    return super.start(onPrinted);
  }

  override async read(): Promise<Received> {
    const received = await super.read();
    if (received.type !== 'silence') return received;
    const octets = octetsOf('\r|');
    this.#onPrinted(octets);
    return { type: 'octets', octets };
  }
}

test('a client that never stops printing is judged by its words', async () => {
  let time = 0;
  const result = await judge(new Restless(palindrome, { framing: 'line' }), 1, () => (time += 20));
  expect(result).toMatchObject({ verdict: 'pass' });
});
