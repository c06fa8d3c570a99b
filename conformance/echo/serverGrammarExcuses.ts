import type { Excuse } from '../../src/engine/Proof.js';

/** Mutants of the grammar that no check of servers catches, and why that is right. */
export const grammarExcuses: readonly Excuse[] = [
  {
    reason:
      'Whether it ends a connection over octets that are no text, echo/survive judges for all others alone.',
    mutants: [
      String.raw`grammar Octets, read: [\x00-ÿ] is [\x01-ÿ]`,
      String.raw`grammar Octets, read: [\x00-ÿ] is [\x00-þ]`,
    ],
  },
  {
    reason:
      'Whether it ends a connection over octets that are no text, echo/survive judges for all others alone.',
    variants: ['one-shot'],
    mutants: [String.raw`grammar Octets, written: [\x00-ÿ] is [\x00-þ]`],
  },
  {
    reason: 'What it prints is in words of its own, and how often is free (spec/echo.md, "The console").',
    mutants: [
      'grammar Arrived, written: "connected: " doubled',
      'grammar Arrived, written: EOL doubled',
      'grammar Arrived, written: "connected: " is "CONNECTED: "',
      'grammar Arrived, written: "connected: " is "connected:!"',
      'grammar Arrived, written: "connected: " is "connected:"',
      'grammar Received, written: "received: " dropped',
      'grammar Received, written: "received: " doubled',
      'grammar Received, written: EOL doubled',
      'grammar Received, written: "received: " is "RECEIVED: "',
      'grammar Received, written: "received: " is "received:!"',
      'grammar Received, written: "received: " is "received:"',
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
];
