import type { Hint as Said } from '../../src/engine/Check.js';
import type { Difference } from '../../src/engine/Violation.js';

// The usual causes of what a check has seen, in the words of somebody who helps.

type Hint = (difference: Difference) => Said | undefined;

export const answerHint: Hint = ({ kind, octets }) => {
  const text = octets ? Buffer.from(octets).toString() : '';
  if (/true|false/i.test(text)) {
    return 'The answer is not a word: bytes(True) is one octet, bytes(False) is none; str(True) is the four letters "True".';
  }
  if (/^[01]/.test(text))
    return 'The answer for "no" is nothing before the LF: not the digit 0. For "yes" it is the octet 00, not the digit 1.';
  if (text.includes('\r'))
    return 'The answer ends with LF alone. println in Java or a "\\r\\n" in the program adds a CR.';
  if (/^[ -~]{2,}/.test(text))
    return 'Whatever the program says to a person belongs on its console, not into the connection.';
  if (kind === 'silence' && octets) return 'Does the program send the LF after the answer?';
  if (kind === 'silence')
    return 'Does the program flush what it has written? Does it wait for more than one line?';
  return undefined;
};

export const crlfHint: Hint = ({ kind }) =>
  kind === 'wrong octets' || kind === 'not ended'
    ? 'Take away one CR too where the LF is taken away: in Python line.rstrip("\\r\\n"), in C a test for \'\\r\' before the end.'
    : undefined;

export const segmentHint: Hint = () => ({
  diagnosis: 'unframed-reads',
  text: 'One recv or read returns whatever has arrived: half a line, or several. Collect octets until an LF is there (in Python: conn.makefile("rb").readline()).',
});

export const pipelineHint: Hint = () => ({
  diagnosis: 'merged-sends',
  text: 'Two sends of the client may arrive as one piece: one recv or read then returns several lines. Answer each of them, and keep what stands after the last LF for the next read.',
});

export const characterHint: Hint = () =>
  'Decode a line after it is complete: a read may end in the middle of a character of several octets.';

export const lettersHint: Hint = ({ kind, octets }) =>
  kind === 'wrong octets' && octets
    ? 'Compare every letter with the one that stands as far from the other end: all pairs, characters and not octets. A Cyrillic or Greek letter has two octets; where the language has no decoder (C), the octets of one character are its first one and those of the form 10xxxxxx behind it.'
    : CHARACTERS;

const CHARACTERS =
  'Compare characters, not octets: a Cyrillic or Greek letter has two octets. Where the language has no decoder (C), the octets of one character are its first one and those of the form 10xxxxxx behind it.';

export const endHint: Hint = ({ kind }) =>
  kind === 'not ended'
    ? 'Leaving the loop is not enough: close the connection (close or shutdown), also the copies that makefile or a child process holds.'
    : undefined;

export const longHint: Hint = () =>
  'Is the buffer large enough for a whole line? In C: char line[256] is too small; collect octets until LF in a larger one.';
