import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of clients catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason: 'chat/client/9: it may show or ignore what a server sends.',
    variants: ['line', 'anonymous, line'],
    mutants: [
      'grammar Notice, read: EOL dropped',
      'grammar Notice, read: EOL doubled',
      'grammar text, read: (character / CR !(CR* LF))+ is (character / CR !(CR* LF))*',
      'grammar text, read: (character / CR !(CR* LF))+ is (character / CR !(CR* LF))|2..|',
      'grammar text, read: (character / CR !(CR* LF))+ is (character / CR !(CR* LF))|1|',
      'grammar text, read: character dropped',
      'grammar text, read: !(CR* LF) dropped',
      'grammar text, read: !(CR* LF) is &(CR* LF)',
      'grammar text, read: LF doubled',
      'grammar text, read: CR* is CR+',
      'grammar EOL, read: LF dropped',
      'grammar EOL, read: CR LF dropped',
      'grammar EOL, read: CR dropped',
      'grammar EOL, read: CR doubled',
      'grammar EOL, read: LF dropped (2)',
      'grammar EOL, read: LF doubled',
      String.raw`grammar character, read: [^\r\n]u is [\r\n]u`,
      String.raw`grammar character, read: [^\r\n]u is [^\r\x0B]u`,
      String.raw`grammar character, read: [^\r\n]u is [^\n]u`,
      String.raw`grammar character, read: [^\r\n]u is [^\r]u`,
      String.raw`grammar CR, read: "\r" is "\x0E"`,
      String.raw`grammar LF, read: "\n" is "\x0B"`,
    ],
  },
  {
    reason: 'A control character in a text is shown, escaped or left out as the program likes.',
    variants: ['line', 'anonymous, line'],
    mutants: [
      String.raw`grammar character, read: [^\r\n]u is [^\x0E\n]u`,
      String.raw`grammar character, written: [^\r\n]u is [^\x0E\n]u`,
    ],
  },
  {
    reason: 'chat/client/8: where no dialect is demanded, it may write its messages in another way.',
    variants: ['line'],
    mutants: [
      'grammar Message, written: ":" doubled',
      'grammar Message, written: SP dropped',
      'grammar Message, written: SP doubled',
      'grammar Login, written: EOL dropped',
      'grammar Login, written: EOL doubled',
      'grammar SP, written: " " is "!"',
    ],
  },
  {
    reason:
      'No check has blanks inside a login: where a blank parts login and text, such a login cannot be said.',
    variants: ['line'],
    mutants: ['grammar login, written: blank* dropped', 'grammar login, written: blank* is blank?'],
  },
  {
    reason: 'A lone CR may be taken for anything (spec/README.md, "Lines").',
    variants: ['line', 'anonymous, line'],
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
    reason: 'LF and CRLF are line ends alike (chat/wire/2).',
    variants: ['line', 'anonymous, line'],
    mutants: ['grammar EOL, written: LF dropped', 'grammar EOL, written: CR LF before LF'],
  },
];
