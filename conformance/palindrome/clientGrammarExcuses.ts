import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of clients catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason:
      'White space for a yes: whoever takes it off an answer cannot be told from who reads it (palindrome/answer/5).',
    variants: ['line', 'chunk'],
    mutants: [
      String.raw`grammar OtherYes, read: [\x01-\t\x0B\x0C\x0E-ÿ] is [\x01-\x08\x0B\x0C\x0E-ÿ]`,
      String.raw`grammar OtherYes, read: [\x01-\t\x0B\x0C\x0E-ÿ] is [\x01-\t\x0C\x0C\x0E-ÿ]`,
      String.raw`grammar OtherYes, read: [\x01-\t\x0B\x0C\x0E-ÿ] is [\x01-\t\x0B\r\x0E-ÿ]`,
      String.raw`grammar OtherYes, read: [\x01-\t\x0B\x0C\x0E-ÿ] is [\x01-\t\x0C\x0E-ÿ]`,
      String.raw`grammar OtherYes, read: [\x01-\t\x0B\x0C\x0E-ÿ] is [\x01-\t\x0B\x0E-ÿ]`,
    ],
  },
  {
    reason: 'No server that keeps to the protocol says yes with CR.',
    variants: ['line', 'chunk'],
    mutants: [String.raw`grammar OtherYes, read: [\x01-\t\x0B\x0C\x0E-ÿ] is [\x01-\t\x0B\x0C\r-ÿ]`],
  },
  {
    reason: 'It is a client of the framing chunk then.',
    variants: ['line'],
    mutants: ['grammar Query, written: EOL dropped'],
  },
  {
    reason: 'A lone CR may be taken for anything (spec/README.md, "Lines").',
    variants: ['line', 'chunk'],
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
    reason: 'LF and CRLF are line ends alike (palindrome/line/1).',
    variants: ['line'],
    mutants: ['grammar EOL, written: LF dropped', 'grammar EOL, written: CR LF before LF'],
  },
  {
    reason:
      'No user types control characters, and a client that leaves its server alone with them harms nobody.',
    variants: ['line', 'chunk'],
    mutants: [String.raw`grammar character, written: [^\r\n]u is [^\x0E\n]u`],
  },
];
