import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check of a pair has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

export const echoHint: Hint = () =>
  'Follow the text from end to end: what the client sends, what the server receives, what it sends back, what the client prints. Each end by itself is checked with --role server and --role client.';

export const nextHint: Hint = () =>
  'Go back to accept when a connection has ended; close it first, and leave the loop that reads from it when a read returns nothing.';

export const besideHint: Hint = () =>
  'A client that says nothing must not hold up the others: in the server a thread or a process for each, or wait for all at once (select, asyncio).';
