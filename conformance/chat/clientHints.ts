import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check of a client has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

export const sendHint: Hint = ({ kind, octets }) => {
  if (kind === 'silence')
    return 'Send each message when it is typed, and flush what was written. If the user has to type something else first, as in a menu, say so in a keyboard script (--keyboard).';
  if (kind === 'ended' || kind === 'program ended')
    return 'The program ended although its user goes on: only the word "end", alone in a line, is the end.';
  if (kind === 'too much') return 'Send each message once, and nothing that was not typed.';
  if (octets?.some((octet) => octet > 0x7e))
    return 'Send the text as UTF-8, as it was typed: text.encode("utf-8") in Python, StandardCharsets.UTF_8 in Java.';
  return 'Read the whole line (nextLine in Java, getline or a large enough fgets in C), and send it as it was typed.';
};

export const announceHint: Hint = () =>
  'Send the login once, right after the connection is there, and only then read messages.';

export const endHint: Hint = ({ kind }) => {
  if (kind === 'too much')
    return 'Compare what was typed with "end" before it is sent, and without its line end.';
  if (kind === 'not ended')
    return 'Compare what was typed with "end" without its line end; then close the connection and leave the loop.';
  return 'Close the connection and leave: also end the threads that read from the server or from the keyboard.';
};

export const statusHint: Hint = () =>
  'A program that has done what it had to do ends with exit status 0: without an exception at the end, without sys.exit("text") in Python, and with return 0 from main in C.';

export const lossHint: Hint = ({ kind }) =>
  kind === 'spin' || kind === 'flood'
    ? {
        diagnosis: 'end-of-file-as-data',
        text: 'A read that returns nothing (b"", 0, null) means that the server has closed: leave the loop then.',
      }
    : 'An error when sending means that the server is gone: end the program then, with its threads.';

export const lineEndHint: Hint = () => ({
  diagnosis: 'merged-sends',
  text: 'Two sends, one right after the other, arrive as one piece: TCP knows no messages. Send a line end behind each of them.',
});

export const repeatHint: Hint = () =>
  'Keep the login where the function that sends finds it (in Python: global, an argument, an attribute), and put it before each text.';
