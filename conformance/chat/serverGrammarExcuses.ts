import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of servers catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason: 'What it does with a line that is none is free, as long as others do not suffer.',
    variants: ['login'],
    mutants: [
      'grammar Message, read: SP dropped',
      'grammar login, read: !loginCharacter|65| dropped',
      'grammar login, read: visible dropped',
      'grammar loginCharacter, read: visible dropped',
      'grammar loginCharacter, read: blank dropped',
      String.raw`grammar visible, read: [^:\p{Cc}\p{Bidi_C}\p{Z}]u is [^:\p{Cc}\p{Z}]u`,
      String.raw`grammar visible, read: [^:\p{Cc}\p{Bidi_C}\p{Z}]u is [^:\p{Cc}\p{Bidi_C}]u`,
    ],
  },
  {
    reason:
      'No check has blanks inside a login: where a blank parts login and text, such a login cannot be said.',
    variants: ['login'],
    mutants: [
      'grammar login, read: blank* dropped',
      'grammar login, read: blank* is blank?',
      'grammar login, written: blank* dropped',
      'grammar login, written: blank* is blank?',
    ],
  },
  {
    reason: 'What is done with an empty text is free (spec/chat.md, "The log").',
    variants: ['login'],
    mutants: ['grammar text, read: (character / CR !(CR* LF))+ is (character / CR !(CR* LF))*'],
  },
  {
    reason: 'How a line is laid out, and what else stands in it, is free (spec/chat.md, "The log").',
    variants: ['login'],
    mutants: [
      'grammar Said, written: SP dropped (2)',
      'grammar Said, written: SP doubled (2)',
      'grammar Said, written: SP dropped (3)',
      'grammar Said, written: SP doubled (3)',
      'grammar Said, written: EOL doubled',
      'grammar Joined, written: "подключился" doubled',
      'grammar Joined, written: EOL doubled',
    ],
  },
  {
    reason: 'A lone CR may be taken for anything (spec/README.md, "Lines").',
    mutants: [
      'grammar text, written: CR !(CR* LF) dropped',
      'grammar text, written: CR dropped',
      'grammar text, written: CR doubled',
      'grammar text, written: !(CR* LF) is &(CR* LF)',
      'grammar text, written: LF dropped',
      String.raw`grammar CR, written: "\r" is "\x0E"`,
    ],
  },
  {
    reason: 'A control character in a text is shown, escaped or left out as the program likes.',
    mutants: [String.raw`grammar character, written: [^\r\n]u is [^\x0E\n]u`],
  },
  {
    reason: 'How a line is laid out, and what else stands in it, is free (spec/chat.md, "The log").',
    variants: ['anonymous'],
    mutants: [
      'grammar SaidFrom, written: SP dropped (2)',
      'grammar SaidFrom, written: SP doubled (2)',
      'grammar SaidFrom, written: "(" doubled',
      'grammar SaidFrom, written: ")" doubled',
      'grammar SaidFrom, written: SP dropped (3)',
      'grammar SaidFrom, written: SP doubled (3)',
      'grammar SaidFrom, written: EOL doubled',
    ],
  },
  {
    reason: 'No address has such characters, or so few.',
    variants: ['anonymous'],
    mutants: [
      String.raw`grammar address, written: [^()\r\n]+ is [^()\r\n]|2..|`,
      String.raw`grammar address, written: [^()\r\n] is [^()\x0E\n]`,
      String.raw`grammar address, written: [^()\r\n] is [^()\r\x0B]`,
    ],
  },
];
