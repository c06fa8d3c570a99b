import { escapeEach } from './escape.js';
import { octetsOf } from './octets.js';

/** Characters of a line that are shown. */
const SHOWN = 160;

/** A line of text that somebody else has printed, so that it can neither move a cursor nor fill a screen. */
export function printable(line: string): string {
  // Cut first: only what is shown needs to be looked at.
  const characters = printableEach(line.trimEnd().slice(0, 2 * SHOWN));
  const shown = characters.slice(0, SHOWN).join('');
  return characters.length > SHOWN ? `${shown}…` : shown;
}

/** As {@link printable}, however long the line is and whatever ends it. */
export function printableWhole(line: string): string {
  // A server does this for each message, and to most there is nothing to do.
  return USUAL.test(line) || HARMLESS.test(line) ? line : printableEach(line).join('');
}

/** ASCII and Cyrillic: a small class is looked through ten times faster. */
const USUAL = /^[ -~\u0400-\u052f]*$/;
/** What {@link printableEach} leaves as it is: no control, format or bidirectional characters, no broken ones. */
const HARMLESS = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

function printableEach(line: string): string[] {
  return escapeEach(octetsOf(line)).map((character) => PLAIN[character] ?? character);
}

/** Characters that do nothing but join others or keep them apart, and are a part of many scripts and emoji. */
const JOINERS = ['\u00A0', '\u200C', '\u200D', '\u202F', '\u3000'];

/** Escapes that a reader of such a line can do without. */
const PLAIN: Readonly<Record<string, string>> = {
  '\\\\': '\\',
  '\\t': '  ',
  ...Object.fromEntries(JOINERS.map((character) => [escapeEach(octetsOf(character)).join(''), character])),
};
