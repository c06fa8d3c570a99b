import type { Range } from './ranges.js';

/** A character, or those from one to another: `":"`, `%s"a"`, `%x30-39`. */
export function valueNotation([from, to]: Range): string {
  if (from !== to) return `%x${hex(from)}-${hex(to)}`;
  const character = String.fromCodePoint(from);
  return QUOTABLE.test(character) ? stringNotation(character, false) : `%x${hex(from)}`;
}

/** The same in prose, where no case is ignored, and the sign that ends prose has no place. */
export function valueInWords(range: Range): string {
  return valueNotation(range).replace('%s', '').replace('">"', '%x3E');
}

/** A string; that its case matters is said where it does. */
export function stringNotation(value: string, ignoreCase: boolean): string {
  return `${!ignoreCase && /[a-z]/i.test(value) ? '%s' : ''}"${value}"`;
}

/** The number of a character. */
export function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, '0');
}

/** What is easy to read as a string; a blank is not. */
const QUOTABLE = /^[\x21\x23-\x7e]$/;
