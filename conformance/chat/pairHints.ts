import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';
import { colonHint, formHint } from './hints.js';

// The usual causes of what a check of a pair has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

export const formOrTextHint: Hint = (difference) => {
  const { kind, expected } = difference;
  if (kind === 'program ended') return undefined;
  if (kind === 'not shown')
    return 'Follow the text from end to end: what the client sends, what the server receives, what it takes out of that, what it prints. Flush it: print(…, flush=True).';
  if (expected[0]?.startsWith('a line that ends'))
    return 'Where a text is cut, a field is too short for it, or its length was counted in characters and read as octets: encode first, then take the length.';
  return expected[0]?.startsWith('a colon') ? colonHint(difference) : formHint(difference);
};

export const senderHint: Hint = ({ kind }) =>
  kind === 'wrong octets'
    ? 'Keep the login of a connection in a variable of that connection, from its first message on.'
    : undefined;

export const onceHint: Hint = () =>
  'Send each line of the user once, and print each message once, when it arrives.';

/** What is said of messages that the client has sent, each of them. */
export const ALL_SENT = ', and all were sent';

export const hasteHint: Hint = ({ actual }) =>
  actual.includes(ALL_SENT)
    ? MERGED
    : 'Take each line that is typed, also when several wait, and let all of them leave before the program ends: what has been read from the keyboard ahead of time, or waits for a thread, is lost otherwise. The server too has to take several messages out of one read.';

const MERGED: Said = {
  diagnosis: 'unframed-reads',
  text: 'Several messages may arrive in one read: take one after the other out of what has come, and keep the rest for the next time. What has come before the end of a connection counts too.',
};

export const endHint: Hint = ({ kind }) =>
  kind === 'too much'
    ? 'Compare what was typed with "end" before it is sent.'
    : 'Leave the loop at "end", close the socket, and have no thread left that waits for something.';

export const nextHint: Hint = () =>
  'Go back to accept when a connection has ended; close it first, and leave the loop that reads from it when a read returns nothing.';

export const besideHint: Hint = ({ kind }) =>
  kind === 'program ended'
    ? undefined
    : 'Each connection has its own state: in the server a thread or a process for each, the login and what has been read in variables of that one, none that all share; print a whole line with one call, or under a lock.';

export const killedHint: Hint = () =>
  'A read may return nothing, or fail (ConnectionResetError) when a client is gone: close that connection, and go on with the others.';
