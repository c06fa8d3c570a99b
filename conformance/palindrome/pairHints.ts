import type { Hint } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check of a pair has seen, in the words of somebody who helps.

type Hints = (difference: Difference) => Hint | undefined;

export const answerHint: Hints = ({ kind }) => {
  if (kind === 'silence')
    return 'Look at what the client has sent: is that what the server waits for? A line end that one end expects and the other does not send holds up both.';
  if (kind === 'not shown')
    return 'Show a word for both answers, and flush it. The server has answered; does the client wait for more than that?';
  if (kind === 'not told apart')
    return 'Either the server decides wrongly about one of these texts, or the client does not show what the server has said. Each end by itself is checked with --role server and --role client.';
  return undefined;
};

export const nextHint: Hints = () =>
  'Go back to accept when a connection has ended; close it first, and leave the loop that reads from it when a read returns nothing.';

export const besideHint: Hints = () =>
  'Each connection has its own state: in the server a thread or a process for each, no variable that all share, and each answer goes to the connection of its query.';

export const hasteHint: Hints = () => ({
  diagnosis: 'unframed-reads',
  text: 'Several messages may arrive in one read, in the server and in the client: take one after the other out of what has come, and keep the rest for the next time.',
});
