import fc, { type Arbitrary } from 'fast-check';
import { rules } from '../../src/generated/wordguess.js';
import type { NearMissKind } from '../../src/grammar/arbitrary/nearMisses/kinds.js';
import { nearMissesOf } from '../../src/grammar/arbitrary/nearMisses/nearMissesOf.js';
import { textOf } from '../../src/wire/octets.js';

/** Letters that hardly occur: whoever takes one of these lines for a move loses the turn by it. */
const RARE = ['qzxj', 'ъёэґ'];

/**
 * What nobody can take for a move but by mistake. The specification leaves it free what a server does about two blanks,
 * blanks at the end, capital letters in a command and blanks in a word, and about lines that are not UTF-8; a control
 * character or a second CR may be blanks for a program.
 */
const KINDS: readonly NearMissKind[] = ['wrong word', 'missing blank', 'missing argument'];

/** Lines that are no commands, without their ends. */
export const malformedCommands: Arbitrary<string> = fc.oneof(
  fc.constantFrom('/letter ab', '/help', 'hello', '/', '/turn'),
  nearCommands('Letter'),
  nearCommands('Word'),
);

function nearCommands(rule: 'Letter' | 'Word'): Arbitrary<string> {
  return (
    nearMissesOf(rules, rule, {
      encoding: 'utf-8',
      shape: { letters: RARE, maxLength: 24 },
      kinds: KINDS,
      oneLine: true,
    })
      .map(({ octets }) => textOf(octets).replace(/\r?\n$/u, ''))
      // Without its argument, a command may have a blank at its end.
      .filter((line) => !line.endsWith(' '))
  );
}
