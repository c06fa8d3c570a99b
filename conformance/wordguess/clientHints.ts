import type { Hint } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check of a client has seen, in the words of somebody who helps.

type Hints = (difference: Difference) => Hint | undefined;

export const nameHint: Hints = ({ kind }) => {
  if (kind === 'silence')
    return 'Send the name as soon as the connection is there: the server waits for it before it says anything. Does it stay in a buffer? Flush it.';
  if (kind === 'too much') return 'Say the name once, and then nothing until the server sends /turn.';
  return 'The first thing that a client sends is the name as it was typed, in UTF-8, and a line end.';
};

export const commandHint: Hints = ({ kind, octets }) => {
  if (kind === 'silence')
    return 'On each /turn, ask the user and send one command, also the second time, and for long words too. If the user has to type something else first, say so in a keyboard script (--keyboard: "letter" and "word").';
  if (kind === 'too much') return 'One command for each /turn, and not before the user has typed it.';
  if (kind === 'ended' || kind === 'program ended') return 'The program ended although the game goes on.';
  if (octets?.some((octet) => octet > 0x7e))
    return 'Send the text as UTF-8, as it was typed: text.encode("utf-8") in Python, StandardCharsets.UTF_8 in Java.';
  return 'The command is "/letter", one blank and the letter, or "/word", one blank and the whole word, and a line end. If the user says letters and words in another way than was found out, say so in a keyboard script (--keyboard: "letter" and "word").';
};

export const silenceHint: Hints = () =>
  'Send only what answers a /turn: no confirmations, nothing at messages that speak of a turn or hold stars, and nothing that is typed while another player has the turn.';

export const showHint: Hints = ({ kind }) => {
  if (kind === 'shown late') {
    return {
      diagnosis: 'block-buffered',
      text: 'What is printed stays in a buffer. Flush it before the user is asked: print(…, flush=True) in Python, fflush(stdout) in C, flush() or a PrintWriter with autoflush in Java.',
    };
  }
  if (kind === 'program ended')
    return 'Every line that does not begin with a slash is a message, whatever stands in it: show it, and go on.';
  return 'Show each line that is no command, whole and as it is: also several that come at once, also other scripts, also words like quit in it.';
};

export const commandShownHint: Hints = () =>
  'Look for /turn and /quit before you print a line: the user is asked in words, and told in words that the game is over.';

export const endHint: Hints = ({ kind }) =>
  kind === 'not ended'
    ? 'On /quit, close the connection yourself: the server may wait for that.'
    : 'On /quit, close the connection and leave: also end the threads that read from the server or from the keyboard.';

export const statusHint: Hints = () =>
  'A program that has done what it had to do ends with exit status 0: without an exception after the last message, and in C with return 0 from main.';

export const lossHint: Hints = () => ({
  diagnosis: 'end-of-file-as-data',
  text: 'A read that returns nothing (b"", 0, null) is not a message: the server has closed the connection. Leave the loop then.',
});

export const pieceHint: Hints = () => ({
  diagnosis: 'unframed-reads',
  text: 'One recv or read returns whatever has arrived, half of a line or ten of them: read up to LF, and drop a CR before it (in Python: s.makefile(encoding="utf-8").readline()).',
});

export const framingHint: Hints = () => ({
  diagnosis: 'merged-sends',
  text: 'TCP knows no messages: a server that reads lines waits for the end of this one for ever. Send a line end behind each.',
});
