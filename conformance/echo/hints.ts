import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

export const echoHint: Hint = ({ kind }) =>
  kind === 'wrong octets' || kind === 'too much'
    ? 'Send back the octets that recv or read has returned, and as many: do not decode, strip or print them into the connection. In C send the count that read has returned, not strlen.'
    : undefined;

export const longHint: Hint = ({ kind }) =>
  kind === 'silence' || kind === 'ended'
    ? 'One send or write may take only a part. In Python use sendall; in C call write again for the rest until all is gone.'
    : undefined;

export const waitHint: Hint = ({ kind }) =>
  kind === 'silence'
    ? 'Send back what each read has returned at once; do not wait for the end of the connection or for a whole line.'
    : undefined;

export const cutHint: Hint = ({ kind }) =>
  kind === 'ended' || kind === 'program ended' || kind === 'refused'
    ? {
        diagnosis: 'broken-utf8',
        text: 'A read may end in the middle of a character, and octets need not be text at all. Send them back as they are, and decode for the console with a replacement (errors="replace" in Python).',
      }
    : undefined;

export const addressHint: Hint = () =>
  'accept tells the address of the client: print it, and flush what is printed (in Python print(…, flush=True)).';

export const printHint: Hint = () => 'Print what was received, decoded from UTF-8, not as b"…".';

export const controlHint: Hint = () =>
  'Whoever sends "\\x1b[2J" clears the terminal of the server. Print repr(text) in Python, or replace control characters.';
