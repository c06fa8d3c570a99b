import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

export const showHint: Hint = () =>
  'Print what recv or read has returned, all of it, not the text that was sent. The server sent other octets back, as many as it had received.';

export const closeHint: Hint = () =>
  'The answer is whole when as many octets have come as were sent; do not wait for the server to close first.';

export const statusHint: Hint = () =>
  'A program that has done what it had to do ends with exit status 0: without an exception after the answer, and in C with return 0 from main.';

export const pieceHint: Hint = () => ({
  diagnosis: 'unframed-reads',
  text: 'One recv or read may return a part of the answer. Read until as many octets are there as were sent.',
});

export const utf8Hint: Hint = () => 'Send the text as it was typed, in UTF-8: text.encode() in Python.';
