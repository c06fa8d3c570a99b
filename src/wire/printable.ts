import { escapeEach } from './escape.js';
import { octetsOf } from './octets.js';

/** Characters of a line that are shown. */
const SHOWN = 160;

/** A line of text that somebody else has printed, so that it can neither move a cursor nor fill a screen. */
export function printable(line: string): string {
  // Cut first: only what is shown needs to be looked at.
  const characters = escapeEach(octetsOf(line.trimEnd().slice(0, 2 * SHOWN)));
  const shown = characters
    .slice(0, SHOWN)
    .map((character) => PLAIN[character] ?? character)
    .join('');
  return characters.length > SHOWN ? `${shown}…` : shown;
}

/** Escapes that a reader of such a line can do without. */
const PLAIN: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '  ' };
