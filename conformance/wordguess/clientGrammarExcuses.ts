import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of clients catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason:
      'No server sends such a line: commands are written in small letters, and what begins with a slash is a command (wordguess/wire/2).',
    variants: ['line'],
    mutants: [
      'grammar Turn, read: "/turn" is "/turn"i',
      'grammar Quit, read: "/quit" is "/quit"i',
      'grammar Say, read: !"/" dropped',
      'grammar Say, read: "/" is "0"',
    ],
  },
  {
    reason: 'Whether an empty message is shown as an empty line cannot be seen.',
    variants: ['line'],
    mutants: ['grammar message, read: text? is text|1|'],
  },
  {
    reason: 'Whether a message of one character is shown cannot be told from what else is on the screen.',
    variants: ['line'],
    mutants: ['grammar text, read: (character / CR !(CR* LF))+ is (character / CR !(CR* LF))|2..|'],
  },
  {
    reason: 'Where a single letter that is typed is a letter, no word of one letter can be said.',
    variants: ['line'],
    mutants: ['grammar word, written: letter+ is letter|2..|'],
  },
  {
    reason: 'A lone CR may be taken for anything (spec/README.md, "Lines").',
    variants: ['line'],
    mutants: [
      'grammar text, read: !(CR* LF) dropped',
      'grammar text, read: !(CR* LF) is &(CR* LF)',
      'grammar text, read: LF doubled',
      'grammar text, read: CR* is CR+',
      String.raw`grammar character, read: [^\r\n]u is [^\n]u`,
    ],
  },
  {
    reason: 'A control character in a text is shown, escaped or left out as the program likes.',
    variants: ['line'],
    mutants: [String.raw`grammar character, read: [^\r\n]u is [^\x0E\n]u`],
  },
  {
    reason: 'LF and CRLF are line ends alike (wordguess/wire/1).',
    variants: ['line'],
    mutants: ['grammar EOL, written: LF dropped', 'grammar EOL, written: CR LF before LF'],
  },
  {
    reason:
      'A name with two blanks inside is none that checks try: for a reader it is the same as one with a single blank.',
    variants: ['line'],
    mutants: ['grammar name, written: blank* is blank?'],
  },
];
