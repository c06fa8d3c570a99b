import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

export const eofHint: Hint = ({ kind }) =>
  kind === 'not ended' || kind === 'spin' || kind === 'flood'
    ? {
        diagnosis: 'end-of-file-as-data',
        text: 'A read that returns nothing (b"", 0, null) means that the client has closed: leave the loop and close the connection.',
      }
    : undefined;

export const surviveHint: Hint = ({ kind }) =>
  kind === 'refused' || kind === 'program ended'
    ? 'An error on one connection must not end the program: close that connection and go on. In Python: except (OSError, UnicodeDecodeError); in Node: socket.on("error", …); in C: signal(SIGPIPE, SIG_IGN) and a look at what recv returns.'
    : 'One client must not keep the others waiting: close its connection when it is gone, and go back to accept.';

/** As {@link surviveHint}, after octets that are not UTF-8. */
export const decodeHint: Hint = ({ kind }) => ({
  diagnosis: 'broken-utf8',
  text:
    kind === 'refused' || kind === 'program ended'
      ? 'Octets that are not UTF-8 must not end the program: decode with a replacement (errors="replace" in Python), or close only that connection (except UnicodeDecodeError).'
      : 'Octets that are not UTF-8 must not hurt other clients: decode with a replacement (errors="replace" in Python), or close only that connection (except UnicodeDecodeError).',
});

export const nextClientHint: Hint = ({ kind }) =>
  kind === 'refused' || kind === 'program ended'
    ? 'The program ended with its client. Put accept into the loop, and let nothing that a client does end the program.'
    : 'Go back to accept when a connection has ended; close it first.';

export const concurrencyHint: Hint = () =>
  'A read on one connection holds up all the others: serve each in a thread or process of its own, or wait for all at once (select, asyncio).';
