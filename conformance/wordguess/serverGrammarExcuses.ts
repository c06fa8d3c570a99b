import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of servers catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason: 'Whether it reads a line as the command that it nearly is, is free.',
    mutants: ['grammar Letter, read: "/letter" is "/letter"i', 'grammar Word, read: "/word" is "/word"i'],
  },
  {
    reason: 'Whether it takes a blank, or nothing, for a letter or a word is free: that is named by nobody.',
    mutants: [
      String.raw`grammar letter, read: [^\p{Cc}\p{Z}]u is [^\p{Cc}]u`,
      'grammar word, read: letter+ is letter*',
    ],
  },
  {
    reason: 'A word of one letter may be refused where no word has so few.',
    mutants: ['grammar word, read: letter+ is letter|2..|'],
  },
  {
    reason: 'What it does with a name that is none is free (wordguess/join/3).',
    mutants: [
      'grammar name, read: !nameCharacter|65| dropped',
      'grammar nameCharacter, read: letter dropped',
      'grammar nameCharacter, read: blank dropped',
    ],
  },
  {
    reason:
      'A name with blanks inside is none that checks try: programs part names from what follows them by blanks.',
    mutants: ['grammar name, read: blank* is blank?'],
  },
  {
    reason: 'An empty message more is a message like others.',
    mutants: [
      'grammar Turn, written: EOL doubled',
      'grammar Quit, written: EOL doubled',
      'grammar Say, written: EOL doubled',
    ],
  },
  {
    reason: 'The reference has no such message: it differs in what it never says.',
    mutants: [
      'grammar Say, written: "/" is "0"',
      'grammar message, written: text? is text|1|',
      'grammar text, written: (character / CR !(CR* LF))+ is (character / CR !(CR* LF))|2..|',
    ],
  },
  {
    reason: 'LF and CRLF are line ends alike (wordguess/wire/1).',
    mutants: ['grammar EOL, written: LF dropped', 'grammar EOL, written: CR LF before LF'],
  },
  {
    reason: 'A lone CR may be taken for anything (spec/README.md, "Lines").',
    mutants: [
      String.raw`grammar CR, written: "\r" is "\x0E"`,
      'grammar text, written: CR !(CR* LF) dropped',
      'grammar text, written: CR dropped',
      'grammar text, written: CR doubled',
      'grammar text, written: !(CR* LF) is &(CR* LF)',
      'grammar text, written: LF dropped',
    ],
  },
  {
    reason: 'A control character in a text is shown, escaped or left out as the program likes.',
    mutants: [String.raw`grammar character, written: [^\r\n]u is [^\x0E\n]u`],
  },
];
