import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of echo servers that break a clause and that a short campaign does not find, and why. */
export const fuzzExcuses: readonly Excuse[] = [
  {
    reason:
      'It is found out before, and taken for the way of this server: the checks of echo/answer judge that.',
    mutants: [
      'open/connected: close added',
      'open/connected: goes to ended',
      'open/connected: print Arrived replaced by close',
      'open/Octets: dropped',
      'open/Octets: outputs dropped',
      'open/Octets: send Octets dropped',
      'open/Octets: send Octets replaced by *',
      'open/Octets: print Received replaced by send Octets',
      'loses the beginning of a line at the end of a segment',
      'sends each answer only when there is another one',
      'sends its answers only when the client has closed',
      'answers what stands behind the last line end',
      'ends its lines with CRLF',
      'prompts after each answer',
      'greets',
    ],
  },
  {
    reason: 'What it prints is not looked at: the checks of echo/console judge that.',
    mutants: [
      'open/connected: dropped',
      'open/connected: outputs dropped',
      'open/connected: print Arrived replaced by print Received',
      'open/Octets: print Received dropped',
      'open/Octets: print Received replaced by print Arrived',
    ],
  },
  {
    reason: 'It breaks only echo/answer/6, which a server SHOULD keep.',
    mutants: ['decodes each segment by itself'],
  },
  {
    reason:
      'Whether a connection ends when its client has ended its side is not looked at: the check of echo/end/1 judges that.',
    mutants: ['open/disconnected: *', 'forgets to close'],
  },
  {
    reason: 'How many clients it serves is found out before; the check of echo/serve/2 judges that.',
    mutants: ['refuses clients while it has 2'],
  },
  {
    reason: 'It has no second client.',
    variants: ['one-shot'],
    mutants: [
      'keeps what all clients have begun in one buffer',
      'serves nobody after a client that leaves',
      'serves nobody after a client that leaves in the midst of a line',
    ],
  },
];
