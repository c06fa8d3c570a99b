import type { Expression } from '../../ast.js';
import { expressionNotation } from '../../notation.js';
import type { Class, Knowledge } from '../Knowledge.js';
import { leavesOf, shown, type Edit, type Line } from './Edit.js';

/** A character that a class does not take stands in place of one that it takes. */
export function wrongCharacter(line: Line): Edit[] {
  return leavesOf(line, PLACES).flatMap(({ expression, begin, end }) => {
    if (expression.type !== 'class') return [];
    return strangersOf(expression, line.knowledge).map(({ words, by }) => ({ words, begin, end, by }));
  });
}

/** A control character, or one of direction, or a line separator is put in. */
export function controlCharacter(line: Line): Edit[] {
  const places = [...leavesOf(line, PLACES).map(({ begin }) => begin), line.end];
  return places.flatMap((begin) => CONTROLS.map(({ words, by }) => ({ words, begin, end: begin, by })));
}

/** Octets that are no UTF-8 stand in place of a character, or in front of the line end. */
export function brokenUtf8(line: Line): Edit[] {
  const places = [...leavesOf(line, PLACES), { begin: line.end, end: line.end }];
  return places.flatMap(({ begin, end }) => BROKEN.map(([words, by]) => ({ words, begin, end, by })));
}

function strangersOf(expression: Class, { setOf }: Knowledge): readonly Replacement[] {
  let strangers = known.get(expression);
  if (!strangers) {
    const set = setOf(expression);
    strangers = OTHERS.filter((each) => !set.has(each)).map((by) => ({
      words: `${shown(by)} in place of ${expressionNotation(expression)}`,
      by,
    }));
    known.set(expression, strangers);
  }
  return strangers;
}

interface Replacement {
  readonly words: string;
  readonly by: string;
}

/** What a class does not take, once it is known. */
const known = new WeakMap<Expression, readonly Replacement[]>();

/** A character that is broken goes wrong anywhere: these are enough. */
const PLACES = 12;
const OTHERS = [...'a0A-:/"_. жé😀'];
const CONTROLS: readonly Replacement[] = [...'\0\x01\x07\b\t\x1b\x7f\u2028\u202e'].map((by) => ({
  words: `the control character ${shown(by)}`,
  by,
}));
const BROKEN: readonly (readonly [words: string, octets: readonly number[]])[] = [
  ['an octet that continues no character', [0x80]],
  ['an overlong form of "/"', [0xc0, 0xaf]],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ['a character of two octets, cut short', [0xd0]],
  ['a character of four octets, cut short', [0xf0, 0x9f, 0x98]],
  ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ['octets that stand in no UTF-8', [0xff, 0xfe]],
  ['letters in ISO 8859-1', [0xe4, 0xf6, 0xfc]],
];
