import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

/** A hint for what was printed; a program that is gone has another problem. */
function onLine(said: Said): Hint {
  return ({ kind }) => (kind === 'wrong octets' || kind === 'not shown' ? said : undefined);
}

export const formHint: Hint = onLine(
  'Print one line for each message when it arrives: time.strftime("%Y.%m.%d %H:%M:%S"), a blank, who has said it, ": " and the text. Flush it: print(…, flush=True).',
);

export const colonHint: Hint = onLine('Between who has said it and the text stand a colon and a blank.');

export const addressHint: Hint = onLine(
  'accept tells the address of the client: print it with each message, not that of the server.',
);

export const loginHint: Hint = onLine(
  'Each connection has a login of its own: keep it in a variable of that connection (of its thread), not in one for all.',
);

export const textHint: Hint = onLine(
  'Split at the first separator only (split(": ", 1) in Python), decode as UTF-8, and print the rest as it is.',
);

export const orderHint: Hint = onLine(
  'Print each message once, when it arrives, and before the next one is read.',
);

export const parenthesesHint: Hint = onLine('Put the address into parentheses: (127.0.0.1:50123).');

export const clockHint: Hint = onLine(
  'Take the time when the message arrives, and check the format: %H is the hour of 24, %M the minute, %m the month; in Java HH, mm and MM. The program is started in a time zone in which these differ.',
);

export const controlHint: Hint = () =>
  'Whoever sends "\\x1b[2J" clears the terminal of the server. Print control characters escaped, or replace them.';

export const mixedHint: Hint = () =>
  'Two threads printed at the same time. Make the whole line first, its end included, and write it with one call, or under a lock.';

export const joinHint: Hint = onLine('Print the login as soon as it has arrived, before the first message.');

export const wordsHint: Hint = onLine('The course has the line "подключился LOGIN".');

export const forgedHint: Hint = onLine(
  'Compare the login in a message with that of the connection, and drop the message where they differ.',
);

export const mergeHint: Hint = ({ kind }) =>
  kind === 'wrong octets' || kind === 'not shown'
    ? {
        diagnosis: 'unframed-reads',
        text: 'Two messages can arrive in one read. Read lines, and treat each: for line in conn.makefile(encoding="utf-8"), or split what recv returns at "\\n" and keep the rest.',
      }
    : undefined;

export const crlfHint: Hint = onLine('Take both line ends away: rstrip("\\r\\n") in Python.');

export const longHint: Hint = onLine(
  'One read returns a part of a long line: read on until its line end, and make the buffer large enough.',
);

export const segmentHint: Hint = onLine(
  'A line may arrive in pieces. Collect what the reads return until a line end is there.',
);

export const characterHint: Hint = ({ kind }) =>
  kind === 'wrong octets' || kind === 'not shown'
    ? 'A read may end inside a character: collect octets up to the line end, and decode the whole line.'
    : 'A read may end inside a character, and decoding such a piece fails: collect octets up to the line end, and decode the whole line.';

export const silenceHint: Hint = ({ kind }) =>
  kind === 'too much' ? 'The server prints messages, and sends nothing back: take send out.' : undefined;
