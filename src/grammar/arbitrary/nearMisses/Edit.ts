import type { Expression } from '../../ast.js';
import type { Part } from '../derive.js';
import type { Knowledge } from '../Knowledge.js';

/** A text of a rule, and what it consists of. */
export interface Line {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Where its line end begins; where it ends, if it has none. */
  readonly end: number;
  readonly knowledge: Knowledge;
}

/** Something is put in place of a piece of a line. */
export interface Edit {
  /** What was done, for a reader. */
  readonly words: string;
  readonly begin: number;
  readonly end: number;
  /** Characters, or octets that need not be any. */
  readonly by: string | readonly number[];
}

export type Literal = Part & { readonly expression: Extract<Expression, { type: 'literal' }> };

/** The words of the grammar that stand in a line, its line end and blanks excepted. */
export function wordsIn({ parts, text }: Line): Literal[] {
  return parts.filter(
    (part): part is Literal =>
      part.expression.type === 'literal' && /\p{L}/u.test(text.slice(part.begin, part.end)),
  );
}

/** The first parts that match a single character each, or a word of the grammar: so many at the most. */
export function leavesOf({ parts, end }: Line, most = Infinity): Part[] {
  const leaves: Part[] = [];
  for (const part of parts) {
    if (leaves.length >= most) break;
    const { type } = part.expression;
    if (part.begin < end && (type === 'literal' || type === 'class' || type === 'any')) leaves.push(part);
  }
  return leaves;
}

/** A character in the words of a reader: `"x"`, or `U+0007`. */
export function shown(character: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `"${character}"`;
  if (character === ' ') return 'a blank';
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
