import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of servers catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason: 'It ends its connection over a line that it does not know, as over the empty one.',
    mutants: ['grammar ClientLine, read: End dropped'],
  },
  {
    reason: 'A client of such a server sends no line ends.',
    variants: ['one-shot'],
    mutants: [
      'grammar text, read: (character / CR !(CR* LF))+ is (character / CR !(CR* LF))*',
      'grammar text, read: !(CR* LF) dropped',
      'grammar text, read: !(CR* LF) is &(CR* LF)',
      'grammar text, read: LF doubled',
      'grammar text, read: CR* is CR+',
      'grammar EOL, read: CR LF dropped',
      'grammar EOL, read: CR dropped',
      'grammar EOL, read: CR doubled',
      'grammar EOL, read: LF dropped (2)',
      'grammar EOL, read: LF doubled',
      String.raw`grammar character, read: [^\r\n]u is [^\n]u`,
      String.raw`grammar CR, read: "\r" is "\x0E"`,
    ],
  },
  {
    reason:
      'No user types control characters, and a client that leaves its server alone with them harms nobody.',
    variants: ['one-shot'],
    mutants: [String.raw`grammar character, read: [^\r\n]u is [^\x0E\n]u`],
  },
];
