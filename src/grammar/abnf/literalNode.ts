import type { Expression } from '../ast.js';
import { casesOf } from '../language/casesOf.js';
import { anyOf, concatenation, NO_CHARACTER, type AbnfNode } from './AbnfNode.js';
import { common, joined, type Ranges } from './ranges.js';

/** A literal: strings where ABNF has them, else the values of its characters. */
export function literalNode(
  { value, ignoreCase }: Extract<Expression, { type: 'literal' }>,
  universe: Ranges,
): AbnfNode {
  if (value === '') return { type: 'string', value, ignoreCase: false };
  const pieces: AbnfNode[] = [];
  for (const character of value) {
    const piece = pieceOf(character, ignoreCase, universe);
    const longer = pieces.length > 0 ? together(pieces.at(-1)!, piece) : undefined;
    if (longer) pieces[pieces.length - 1] = longer;
    else pieces.push(piece);
  }
  return concatenation(pieces);
}

function pieceOf(character: string, ignoreCase: boolean, universe: Ranges): AbnfNode {
  const written = (ignoreCase ? casesOf(character) : [character]).map((each) => each.codePointAt(0)!);
  const codes = written.filter((code) => common([[code, code]], universe).length > 0);
  if (codes.length === 0) return NO_CHARACTER;
  const [ascii, others] = [codes.filter((code) => code < 0x80), codes.filter((code) => code >= 0x80)];
  const value = ascii.length > 0 ? String.fromCodePoint(ascii[0]!) : '';
  const inCases: AbnfNode[] = QUOTABLE.test(value) ? [{ type: 'string', value, ignoreCase }] : [];
  const apart = joined((inCases.length > 0 ? others : codes).map((code) => [code, code]));
  if (inCases.length === 0 && codes.length === 1) return { type: 'values', codes };
  return anyOf([
    ...inCases,
    ...(apart.length > 0 ? [{ type: 'characters', parts: apart, halves: false } as const] : []),
  ]);
}

/** Two pieces as one; `undefined` where they are of different kinds. */
function together(one: AbnfNode, other: AbnfNode): AbnfNode | undefined {
  if (one.type === 'values' && other.type === 'values' && one.codes.length < IN_A_ROW) {
    return { type: 'values', codes: [...one.codes, ...other.codes] };
  }
  if (one.type !== 'string' || other.type !== 'string' || one.value.length >= STRING) return undefined;
  return { type: 'string', value: one.value + other.value, ignoreCase: one.ignoreCase };
}

/** What a string of ABNF holds (RFC 5234, `char-val`). */
const QUOTABLE = /^[\x20\x21\x23-\x7e]$/;

/** How many values one notation holds, and how many characters a string: neither can be wrapped. */
const IN_A_ROW = 8;
const STRING = 40;
