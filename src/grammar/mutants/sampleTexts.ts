import type { Expression, Rules } from '../ast.js';
import { characterPattern } from '../characterPattern.js';
import { alphabetOf, numbersIn } from './alphabetOf.js';
import { coverOf } from './coverOf.js';
import { neighboursOf } from './neighboursOf.js';

/**
 * Texts by which grammars are told apart, the shortest first: texts of the rule, and such as differ in one character from
 * those that take each way through it once.
 */
export function sampleTexts(rules: Rules, start: string): readonly string[] {
  const own = ownTexts(rules, start);
  const cased = own.flatMap((text) => [text.toUpperCase(), text.toLowerCase()]);
  const near = neighboursOf(coverOf(rules, start, own), alphabetOf(rules));
  return byLength(distinct([...own, ...cased, ...near]));
}

/** Texts of a rule in which everything stands once that can stand there, the shortest first. */
export function ownTexts(rules: Rules, start: string): readonly string[] {
  const alphabet = alphabetOf(rules);
  const numbers = numbersIn(rules);
  const known = new Map<string, readonly string[]>();
  return byLength(distinct(textsOf({ type: 'reference', name: start }, 0)));

  function textsOf(expression: Expression, depth: number): readonly string[] {
    switch (expression.type) {
      case 'literal':
        return [expression.value];
      case 'any':
        return alphabet;
      case 'class': {
        const pattern = characterPattern(expression);
        return alphabet.filter((character) => {
          pattern.lastIndex = 0;
          return pattern.test(character) && pattern.lastIndex === character.length;
        });
      }
      case 'sequence':
        return oneAtATime(expression.elements.map((each) => textsOf(each, depth)));
      case 'choice':
        return expression.alternatives.flatMap((each) => textsOf(each, depth));
      case 'labeled':
        return textsOf(expression.expression, depth);
      case 'reference':
        return named(expression.name, depth);
      case 'repeated':
        return repeated(expression, depth);
      case 'and':
      case 'not':
        return [''];
    }
  }

  function named(name: string, depth: number): readonly string[] {
    // A rule that leads to itself adds nothing new after a while.
    if (depth > DEPTH) return [];
    const texts = known.get(name) ?? spread(distinct(textsOf(rules[name]!.expression, depth + 1)));
    known.set(name, texts);
    return texts;
  }

  function repeated({ expression, min, max }: Extract<Expression, { type: 'repeated' }>, depth: number) {
    const texts = textsOf(expression, depth);
    const [first] = texts;
    if (first === undefined) return min === 0 ? [''] : [];
    const most = max ?? Infinity;
    // What is counted somewhere in the grammar may be counted here: by a predicate before it.
    const counts = [min, min + 1, min + 2, most, ...numbers].filter((count) => count >= min && count <= most);
    const least = Math.max(min, 1);
    return distinct([
      ...counts.filter(Number.isFinite).map((count) => first.repeat(count)),
      ...(least <= most ? texts.map((text) => text + first.repeat(least - 1)) : []),
      ...(least < most
        ? texts.flatMap((text) => [text + first.repeat(least), first.repeat(least) + text])
        : []),
      ...(least + 1 < most ? texts.map((text) => first + text + first.repeat(least)) : []),
    ]);
  }
}

const DEPTH = 20;
/** Texts that are kept of one rule. */
const MOST = 2_000;

/** The first text of each part in a row, and in each place all others. */
function oneAtATime(parts: readonly (readonly string[])[]): string[] {
  if (parts.some((texts) => texts.length === 0)) return [];
  const plain = parts.map((texts) => texts[0]!);
  return parts.flatMap((texts, at) => texts.map((text) => plain.with(at, text).join('')));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function byLength(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => a.length - b.length);
}

/** As many of these as are kept, from all parts of the list: it has the texts of each way one after the other. */
function spread(all: readonly string[]): readonly string[] {
  if (all.length <= MOST) return all;
  return Array.from({ length: MOST }, (_, at) => all[Math.floor((at * all.length) / MOST)]!);
}
