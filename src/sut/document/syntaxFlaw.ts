import type { YAMLError } from 'yaml';
import { printable } from '../../wire/printable.js';
import type { Flaw } from './Places.js';

/** A mistake against YAML's syntax, in words that need no knowledge of YAML where it is a usual one. */
export function syntaxFlaw({ code, pos, message }: YAMLError, text: string): Flaw {
  const [offset] = pos;
  if (code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\n]*)/.exec(text.slice(offset))![1]!.trim();
    return { offset, sentence: `${printable(`"${key}"`)} stands here a second time` };
  }
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  if (quote !== undefined) {
    return {
      offset: text.lastIndexOf(quote, offset - 1),
      sentence: `the quotation mark ${quote} is not closed`,
    };
  }
  const usual = USUAL.find(([pattern]) => pattern.test(message));
  return { offset, sentence: usual?.[1] ?? printable(message) };
}

const USUAL: readonly (readonly [RegExp, string])[] = [
  [/^Tabs are not allowed/, 'a tab indents this line: use blanks'],
  [/^Implicit keys need/, 'a key, a colon and a blank have to stand on one line, as in "key: value"'],
  [/^Implicit map keys need/, 'a colon and a blank have to follow this key, as in "key: value"'],
  [
    /^Nested mappings are not allowed/,
    'a second colon follows here: put a text with a colon in quotes, and begin each key as far left as the one before it',
  ],
  [/^Unexpected scalar at node end/, 'this text follows what is complete already: put all of it in quotes'],
  [/^Plain value cannot start/, 'a text that begins with this character has to be put in quotes'],
  [/^Flow sequence .* end with a \]/, 'the list before this place is not closed: ] is missing'],
  [/^Flow map .* end with a \}/, 'the group of keys before this place is not closed: } is missing'],
  [/^Invalid escape/, 'this backslash begins no escape: write \\\\, or put the text in single quotes'],
  [/^With stringKeys/, 'a key has to be a plain word'],
  [/^Unresolved tag/, 'a text that begins with ! has to be put in quotes'],
];
