import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of chat servers that break a clause and that a short campaign does not find, and why. */
export const fuzzExcuses: readonly Excuse[] = [
  {
    reason:
      'It is found out before, and taken for the way of this server: the checks of chat/wire and chat/serve/2 judge that.',
    mutants: [
      'takes a segment for a line',
      'refuses clients while it has 2',
      'reads from its clients in turn',
    ],
  },
  {
    reason: 'What it sends, and whom it says to have come, is not looked at: other checks judge that.',
    mutants: [
      'greets',
      'arriving/Login: outputs dropped',
      'arriving/Login: print Joined replaced by print Said',
    ],
  },
  {
    reason: 'It breaks only chat/end/1 or chat/join/3, which a server SHOULD keep.',
    mutants: [
      'arriving/disconnected: *',
      'member/disconnected: *',
      'open/disconnected: *',
      'forgets to close',
      'member/Message[is its own]: guard removed',
    ],
  },
  {
    reason: 'No line ends with CRLF: the check of chat/wire/2 judges that.',
    mutants: ['takes the CR before LF for a character'],
  },
  {
    reason: 'No case leaves a line begun while somebody else has to be served.',
    mutants: ['waits for the rest of a line that a client has begun'],
  },
  {
    reason: 'It takes many more cases to get there.',
    mutants: ['serves nobody after ten times a client that leaves in the midst of a line'],
  },
];
