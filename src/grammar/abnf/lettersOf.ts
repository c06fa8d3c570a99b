import type { Alphabet, Letter } from '../language/Alphabet.js';
import type { AbnfNode } from './AbnfNode.js';
import type { Ranges } from './ranges.js';

/** A node that is characters, and nothing else. */
export type Terminal = Extract<AbnfNode, { type: 'string' | 'values' | 'characters' | 'prose' }>;

/** The letters that each character of a terminal may be, in turn. */
export function lettersOf(node: Terminal, alphabet: Alphabet): readonly (readonly Letter[])[] {
  return placesOf(node).map((ranges) =>
    alphabet.letters.filter(({ text }) => {
      const code = text.codePointAt(0)!;
      return ranges.some(([from, to]) => code >= from && code <= to);
    }),
  );
}

function placesOf(node: Terminal): readonly Ranges[] {
  switch (node.type) {
    case 'string':
      return Array.from(node.value, (character) =>
        // RFC 5234 knows of the cases of ASCII alone.
        (node.ignoreCase ? [character.toLowerCase(), character.toUpperCase()] : [character]).map((each) => {
          const code = each.codePointAt(0)!;
          return [code, code] as const;
        }),
      );
    case 'values':
      return node.codes.map((code): Ranges => [[code, code]]);
    case 'characters':
      return [node.parts];
    case 'prose':
      return [node.ranges];
  }
}
