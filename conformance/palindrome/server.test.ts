import { expect, test } from 'vitest';
import type { Event } from '../../src/engine/Event.js';
import { checkServer } from '../../src/engine/checkProgram.js';
import { tryOn } from '../../src/engine/killMatrix.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { isPalindrome } from '../../src/protocols/palindrome/isPalindrome.js';
import { MemorySubject } from '../../src/sut/MemorySubject.js';
import { deciding } from './serverMutants.js';
import { suite } from './server.js';
import { proof } from './serverProof.js';

test('the conversation that proves a mistake is short', async () => {
  const { protocol } = deciding(
    'is wrong where two pairs are equal',
    (text) => isPalindrome(text) && !/^(.)(.).*\2\1$/.test(text),
  );
  const events: Event[] = [];
  await checkServer(
    suite,
    new MemorySubject(protocol, palindrome.variants[0]),
    {
      demands: {},
      only: [],
      runs: undefined,
      seed: 7,
      commandLine: 'assay check example',
      strict: false,
      timeout: 1000,
      now: () => performance.now(),
    },
    (event) => events.push(event),
  );
  const results = events.flatMap((event) => (event.type === 'checked' ? [event.result] : []));
  const first = results.find(({ verdict }) => verdict === 'fail');
  expect(first?.id).toBe('palindrome/answer/1');
  const sent = first!.finding!.transcript.filter(({ type, side }) => type === 'octets' && side === 'client');
  expect(sent).toHaveLength(1);
});

test('a sequential server that holds on to a client who asks to end is blamed for nothing else', async () => {
  const holdsOn = proof.mutants.find(
    ({ name, variant }) => name === 'open/End: outputs dropped' && variant === 'sequential',
  );
  const { killers } = await tryOn(holdsOn!, 1);
  expect(killers).toEqual(['palindrome/end/1', 'palindrome/serve/1']);
});
