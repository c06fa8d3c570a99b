import type { Hint } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check of a client has seen, in the words of somebody who helps.

type Hints = (difference: Difference) => Hint | undefined;

export const sendHint: Hints = ({ kind, octets }) => {
  if (kind === 'silence')
    return 'Does the program send each line at once, and flush what it has written? A line that waits in a buffer reaches nobody. If the user has to type something else first, as in a menu, say so in a keyboard script (--keyboard).';
  if (kind === 'ended' || kind === 'program ended')
    return 'The program ended although the user goes on: only an empty line is the end.';
  if (octets?.some((octet) => octet > 0x7e))
    return 'Send the text as UTF-8, as it was typed: text.encode("utf-8") in Python, StandardCharsets.UTF_8 in Java.';
  return 'Send the line as it was typed, and one line end: no other words, no capital letters, nothing cut off.';
};

export const showHint: Hints = ({ kind }) => {
  if (kind === 'shown late') {
    return {
      diagnosis: 'block-buffered',
      text: 'What is printed stays in a buffer until the program ends. Flush it: print(…, flush=True) in Python, fflush(stdout) in C, flush() or a PrintWriter with autoflush in Java.',
    };
  }
  if (kind === 'not shown')
    return 'Show a word for both answers. A "no" is a line with nothing before its end, a "yes" has the octet 00 there, which no screen shows.';
  if (kind === 'not told apart')
    return 'Show what the server has answered to this query: its first octet is LF for "no", and another one for "yes". A client that decides by itself, or that shows the answer to an earlier query, shows the wrong one when the server says something else.';
  return undefined;
};

export const pieceHint: Hints = () => ({
  diagnosis: 'unframed-reads',
  text: 'One recv or read returns whatever has arrived, perhaps only half of an answer: read up to LF (in Python: s.makefile("rb").readline()).',
});

export const endHint: Hints = ({ kind }) =>
  kind === 'program runs'
    ? 'On an empty line, close the connection and leave: also end the threads that read from the server or from the keyboard.'
    : undefined;

export const wordHint: Hints = () =>
  'The end is the empty line, and nothing else: whoever types the word wants to know whether it is a palindrome.';

export const otherYesHint: Hints = ({ kind }) =>
  kind === 'not told apart' || kind === 'program ended' || kind === 'ended' || kind === 'not shown'
    ? 'Some servers say yes with another octet than 00. Ask how long the answer is, not what it is: one octet before LF is a yes, none is a no.'
    : undefined;

export const statusHint: Hints = () =>
  'A program that has done what it had to do ends with exit status 0: without an exception after the last answer, and in C with return 0 from main.';

export const eofHint: Hints = ({ kind }) =>
  kind === 'flood' || kind === 'spin' || kind === 'program runs'
    ? {
        diagnosis: 'end-of-file-as-data',
        text: 'A read that returns nothing (b"", 0, null) is not an answer: the server has closed the connection. Leave the loop then.',
      }
    : undefined;

export const framingHint: Hints = () => ({
  diagnosis: 'merged-sends',
  text: 'Two sends, one right after the other, arrive as one piece: TCP knows no messages. Send a line end behind each query, or wait for the answer before the next one.',
});
