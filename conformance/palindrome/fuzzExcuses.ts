import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of palindrome servers that break a clause and that a short campaign does not find, and why. */
export const fuzzExcuses: readonly Excuse[] = [
  {
    reason:
      'It is found out before, and taken for the way of this server: the checks of palindrome/answer, palindrome/text, palindrome/line and palindrome/end judge that.',
    mutants: [
      'open/Query[is a palindrome]: guard negated',
      'open/Query[is a palindrome]: send No added',
      'open/Query: send Yes added',
      'open/End: dropped',
      'open/End: outputs dropped',
      'open/End: close replaced by *',
      'takes a segment for a line',
      'takes the end of a segment for a line end',
      'loses what stands behind the first line of a segment',
      'loses the beginning of a line at the end of a segment',
      'answers only the last line of a segment',
      'ends its lines with CRLF',
      'greets',
      'forgets to close',
    ],
  },
  {
    reason: 'It breaks only palindrome/end/2 or palindrome/end/3, which a server SHOULD keep.',
    mutants: ['open/End: send Yes added', 'open/End: send No added', 'says good-bye', 'open/disconnected: *'],
  },
  {
    reason: 'How many clients it serves is found out before; the check of palindrome/serve/2 judges that.',
    mutants: ['refuses clients while it has 2'],
  },
  {
    reason: 'No case leaves a line begun while somebody else has to be served.',
    mutants: ['waits for the rest of a line that a client has begun'],
  },
  {
    reason: 'It takes many more cases to get there.',
    variants: ['concurrent', 'sequential'],
    mutants: ['serves nobody after ten times *', 'decodes each segment by itself'],
  },
  {
    reason: 'It has no second client.',
    variants: ['one-shot'],
    mutants: ['serves nobody after *', 'keeps what all clients have begun in one buffer'],
  },
  {
    reason: 'A client of such a server sends no line ends, and waits for the answer to each message.',
    variants: ['one-shot'],
    mutants: [
      'takes CR alone for a line end',
      'takes the CR before LF for a character',
      'decodes each segment by itself',
      'answers the lines of a segment in the wrong order',
      'loses the answers that it has not sent when it closes',
      'dies of a line that is not UTF-8',
      'dies of a line with control characters',
    ],
  },
  {
    reason: 'What is said of a message of more than 1000 octets is free.',
    variants: ['one-shot'],
    mutants: ['loses what stands behind 1024 octets of a segment'],
  },
];
