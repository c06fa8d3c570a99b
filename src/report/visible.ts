import { hexEscape } from '../wire/escape.js';
import { octetsOf } from '../wire/octets.js';

/**
 * Text that somebody else has written, so that a reader sees each character of it: those that control, that turn the
 * direction of writing or that show nothing are written as `\xHH`, half a surrogate pair as `\uHHHH`. Line ends and
 * tabs stay. What XML forbids is among the escaped.
 */
export function visible(text: string): string {
  return text.replaceAll(HIDDEN, (character) =>
    SURROGATE.test(character)
      ? `\\u${character.charCodeAt(0).toString(16).toUpperCase()}`
      : [...octetsOf(character)].map(hexEscape).join(''),
  );
}

/** All but letters, marks, numbers, punctuation, symbols, blanks, tabs and line ends. */
const HIDDEN = /[^\p{L}\p{M}\p{N}\p{P}\p{S} \t\n]/gu;
const SURROGATE = /\p{Cs}/u;
