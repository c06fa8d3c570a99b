import type { Letter, Word } from '../../generated/wordguess.js';

/**
 * The command that a user means: one character is a letter, several are the word; or the command as it is sent.
 * `undefined` where it is none.
 */
export function commandOf(line: string): Letter | Word | undefined {
  const typed = line.trim();
  const [, command, argument = ''] = /^\/(letter|word)\s+(.*)$/u.exec(typed) ?? [];
  const given = command ? argument : typed;
  if (!WORD.test(given)) return undefined;
  const isLetter = [...given].length === 1;
  if (command === 'letter') return isLetter ? { type: 'Letter', letter: given } : undefined;
  return isLetter && command !== 'word' ? { type: 'Letter', letter: given } : { type: 'Word', word: given };
}

/** Letters, as the grammar has them; what begins with a slash is a command, and this is none that there is. */
const WORD = /^(?!\/.)[^\p{Cc}\p{Z}\p{Cs}]+$/u;
