import type { Expression, Rules } from '../ast.js';
import { canonicalText } from '../canonicalText.js';
import { characterPattern } from '../characterPattern.js';
import { eachPart } from '../eachPart.js';
import { casesOf } from './casesOf.js';
import { ASTRAL, CODE_POINTS, eachRange, isSurrogate, type CharacterClass } from './codePoints.js';

/** What one step of reading takes: UTF-16 units, as parsers do. */
export type Unit = number;

/** A character that stands for all those that no rule of the grammar tells from it. */
export interface Letter {
  readonly text: string;
  /** One, or two for a character beyond the first plane. */
  readonly units: readonly Unit[];
}

/**
 * The characters of a grammar, as few as possible: those that all its classes and literals treat alike are one letter.
 * So whatever is true of texts of these letters is true of all texts.
 */
export class Alphabet {
  readonly letters: readonly Letter[];
  readonly #letterOf: (code: number) => Letter | undefined;

  /** @param others - expressions beside the rules whose characters are told apart too */
  constructor(rules: Rules, others: readonly Expression[] = []) {
    const expressions = [...Object.values(rules).map(({ expression }) => expression), ...others];
    const { groupOf, groups } = partition(expressions);
    let unit = 0;
    this.letters = groups.map((text) => ({
      text,
      units: text.length === 1 ? [unit++] : [unit++, unit++],
    }));
    this.#letterOf = (code) => (isSurrogate(code) ? undefined : this.letters[groupOf(code)]);
  }

  /** Each way to match a class, or any character: the units that do, in turn. */
  waysOf(expression: Extract<Expression, { type: 'class' | 'any' }>): readonly (readonly Unit[])[] {
    const pattern = characterPattern(expression);
    const matches = (text: string): boolean => {
      pattern.lastIndex = 0;
      return pattern.test(text) && pattern.lastIndex === text.length;
    };
    return this.letters.flatMap(({ text, units }) => {
      if (matches(text)) return [units];
      // What does not know of characters beyond the first plane takes half of one.
      return text.length === 1 ? [] : units.filter((_, at) => matches(text[at]!)).map((unit) => [unit]);
    });
  }

  /** The letters that a text is made of; `undefined` where it is no text of whole characters. */
  lettersOf(text: string): readonly Letter[] | undefined {
    const letters = Array.from(text, (character) => this.#letterOf(character.codePointAt(0)!));
    return letters.every((letter) => letter !== undefined) ? letters : undefined;
  }

  /** The units of each character of a literal in turn, each with its alternatives. */
  spell({
    value,
    ignoreCase,
  }: Extract<Expression, { type: 'literal' }>): readonly (readonly (readonly Unit[])[])[] {
    return Array.from(value, (character) => {
      const written = ignoreCase ? casesOf(character) : [character];
      const letters = new Set(written.map((each) => this.#letterOf(each.codePointAt(0)!)));
      return [...letters].flatMap((letter) => (letter ? [letter.units] : []));
    });
  }
}

/** Divides all characters into groups: the number of the group of each, and one character of each group. */
function partition(expressions: readonly Expression[]) {
  const groupOf = new Uint16Array(CODE_POINTS);
  groupOf.fill(1, ASTRAL);
  let count = 2;
  /** Takes what is in a set out of its groups, into groups of their own. */
  const divide = (visitRanges: (visit: (from: number, to: number) => void) => void): void => {
    const inside = new Map<number, number>();
    const first = count;
    visitRanges((from, to) => {
      for (let code = from; code <= to; code++) {
        const group = groupOf[code]!;
        // It stands there a second time.
        if (group >= first) continue;
        let next = inside.get(group);
        if (next === undefined) inside.set(group, (next = count++));
        groupOf[code] = next;
      }
    });
  };
  for (const each of setsOf(expressions)) divide(each);
  return numbered(groupOf, count);
}

/** Numbers the groups that have a character, and picks the one of each that is easiest to read. */
function numbered(groupOf: Uint16Array, count: number) {
  const picks = Array.from({ length: count }, () => -1);
  for (const code of readable()) if (picks[groupOf[code]!] === -1) picks[groupOf[code]!] = code;
  for (let code = 0; code < CODE_POINTS; code++) {
    if (picks[groupOf[code]!] === -1 && !isSurrogate(code)) picks[groupOf[code]!] = code;
  }
  const ranks = new Map([...readable()].map((code, rank) => [code, rank]));
  const kept = picks
    .flatMap((code, group) => (code === -1 ? [] : [{ code, group, rank: ranks.get(code) ?? Infinity }]))
    .toSorted((a, b) => (a.rank === b.rank ? a.code - b.code : a.rank - b.rank));
  const numbers = new Map(kept.map(({ group }, index) => [group, index]));
  return {
    groupOf: (code: number) => numbers.get(groupOf[code]!)!,
    groups: kept.map(({ code }) => String.fromCodePoint(code)),
  };
}

/** Code points whose characters are the easiest to read, in that order. */
function* readable(): Generator<number> {
  for (const [from, to] of READABLE) for (let code = from; code <= to; code++) yield code;
}

/** Latin, digits, other printable ASCII, Cyrillic that does not look like Latin, faces. */
const READABLE = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x21, 0x7e],
  [0x20, 0x20],
  [0x436, 0x44f],
  [0x1f600, 0x1f640],
] as const;

type RangeVisitor = (visit: (from: number, to: number) => void) => void;

function setsOf(expressions: readonly Expression[]): RangeVisitor[] {
  const classes = new Map<string, CharacterClass>();
  const characters = new Set<string>();
  for (const expression of expressions) {
    eachPart(expression, (part) => {
      if (part.type === 'class') {
        classes.set(JSON.stringify(part), part);
        // What a printer writes for it.
        characters.add(canonicalText(part, {}));
      }
      if (part.type !== 'literal') return;
      for (const character of part.value) {
        for (const each of part.ignoreCase ? casesOf(character) : [character]) characters.add(each);
      }
    });
  }
  const codes = [...characters].map((each) => each.codePointAt(0)!).filter((code) => !isSurrogate(code));
  return [
    ...[...classes.values()].map(
      (each): RangeVisitor =>
        (visit) =>
          eachRange(each, visit),
    ),
    ...codes.map(
      (code): RangeVisitor =>
        (visit) =>
          visit(code, code),
    ),
  ];
}
