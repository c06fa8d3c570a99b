import type { ClientLine, ServerLine } from '../../generated/palindrome.js';
import { does } from '../../machine/does.js';
import type { ConnectionMachine } from '../Protocol.js';
import { isPalindrome } from './isPalindrome.js';

/** The server's side of one connection. It remembers nothing: every query is answered by itself. */
export const serverMachine: ConnectionMachine<ClientLine, ServerLine> = {
  id: 'palindrome/server',
  initial: 'open',
  context: undefined,
  guards: {
    'is a palindrome': (_, input) => input.type === 'Query' && isPalindrome(input.text),
  },
  states: {
    open: {
      Query: [
        {
          when: 'is a palindrome',
          effect: does({ type: 'send', message: { type: 'Yes' } }),
          clause: 'palindrome/answer/1',
        },
        { effect: does({ type: 'send', message: { type: 'No' } }), clause: 'palindrome/answer/2' },
      ],
      End: [{ to: 'ended', effect: does({ type: 'close' }), clause: 'palindrome/end/1' }],
      malformed: [{ to: 'ended', effect: does({ type: 'close' }), clause: 'palindrome/survive/3' }],
      disconnected: [{ to: 'ended', effect: does({ type: 'close' }), clause: 'palindrome/end/3' }],
    },
    ended: {},
  },
};
