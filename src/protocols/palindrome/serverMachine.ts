import type { ClientLine, ServerLine } from '../../generated/palindrome.js';
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
        { when: 'is a palindrome', effect: answer({ type: 'Yes' }), clause: 'palindrome/answer/1' },
        { effect: answer({ type: 'No' }), clause: 'palindrome/answer/2' },
      ],
      End: [{ to: 'ended', effect: close, clause: 'palindrome/end/1' }],
      malformed: [{ to: 'ended', effect: close, clause: 'palindrome/survive/3' }],
      disconnected: [{ to: 'ended', effect: close, clause: 'palindrome/end/3' }],
    },
    ended: {},
  },
};

function answer(message: ServerLine) {
  return (context: unknown) => [context, [{ type: 'send', message }]] as const;
}

function close(context: unknown) {
  return [context, [{ type: 'close' }]] as const;
}
