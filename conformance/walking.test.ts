import { expect, test } from 'vitest';
import type { ClauseResult } from '../src/engine/Result.js';
import { checkServer } from '../src/engine/checkProgram.js';
import type { Walk } from '../src/engine/walk/Walk.js';
import { isWalk } from '../src/engine/walk/Walk.js';
import { palindrome } from '../src/protocols/palindrome/index.js';
import type { ConnectionMachine } from '../src/protocols/Protocol.js';
import type { ClientLine, ServerLine } from '../src/generated/palindrome.js';
import { isPalindrome } from '../src/protocols/palindrome/isPalindrome.js';
import { MemorySubject } from '../src/sut/MemorySubject.js';
import { suite } from './palindrome/server.js';

type Machine = ConnectionMachine<ClientLine, ServerLine, readonly boolean[]>;

/** A server that forgets how to say yes when it has said no, yes, no, yes, no in that order. */
const forgetful: Machine = {
  id: 'forgetful',
  initial: 'open',
  context: [],
  guards: {
    'is a palindrome': (_, input) => input.type === 'Query' && isPalindrome(input.text),
  },
  states: {
    open: {
      Query: [
        {
          when: 'is a palindrome',
          effect: (said) => [
            [...said, true],
            [{ type: 'send', message: { type: isAwkward(said) ? 'No' : 'Yes' } }],
          ],
          clause: 'palindrome/answer/1',
        },
        {
          effect: (said) => [[...said, false], [{ type: 'send', message: { type: 'No' } }]],
          clause: 'palindrome/answer/2',
        },
      ],
      End: [{ to: 'ended', effect: (said) => [said, [{ type: 'close' }]], clause: 'palindrome/end/1' }],
      malformed: [
        { to: 'ended', effect: (said) => [said, [{ type: 'close' }]], clause: 'palindrome/survive/3' },
      ],
      disconnected: [
        { to: 'ended', effect: (said) => [said, [{ type: 'close' }]], clause: 'palindrome/end/3' },
      ],
    },
    ended: {},
  },
};

function isAwkward(said: readonly boolean[]): boolean {
  return said.slice(-5).join() === 'false,true,false,true,false' && said.length > 7;
}

test('a walk finds what depends on what came long before, names the clause, and shows the shortest way there', async () => {
  const { answer } = await check({ ...palindrome, serverMachine: forgetful as never });
  expect(answer.verdict).toBe('fail');
  const { given } = answer.finding!;
  expect(isWalk(given)).toBe(true);
  expect((given as Walk).walk.map(({ letter }) => letter).slice(-6)).toEqual([
    'another text',
    'a palindrome',
    'another text',
    'a palindrome',
    'another text',
    'a palindrome',
  ]);
  expect((given as Walk).walk).toHaveLength(9);
});

test('a server that follows its machine is blamed for nothing on the way', async () => {
  const { results } = await check(palindrome);
  expect(results.filter(({ verdict }) => verdict === 'fail' || verdict === 'flaky')).toEqual([]);
});

async function check(
  protocol: typeof palindrome,
): Promise<{ readonly results: readonly ClauseResult[]; readonly answer: ClauseResult }> {
  const results: ClauseResult[] = [];
  await checkServer(
    suite,
    new MemorySubject(protocol, protocol.variants[0]),
    {
      only: [],
      runs: 200,
      seed: 7,
      commandLine: '',
      strict: false,
      demands: {},
      timeout: 1000,
      now: () => 0,
    },
    (event) => {
      if (event.type === 'checked') results.push(event.result);
    },
  );
  return { results, answer: results.find(({ id }) => id === 'palindrome/answer/1')! };
}
