import type { Expression } from '../ast.js';
import { isBlank } from './characters.js';
import { partsIn, type Part } from './derive.js';
import type { Knowledge } from './Knowledge.js';
import type { Shape } from './Shape.js';
import { shortestText } from './shortestText.js';

/**
 * The texts of a rule that are a step simpler than one of its texts, the simplest ones first. Simpler is what is
 * shorter; among texts of one length, what takes earlier alternatives; then what has simpler characters. So shrinking
 * comes to an end, whatever the grammar.
 */
export function* simplerTexts(
  knowledge: Knowledge,
  rule: string,
  shape: Shape,
  text: string,
): Generator<string> {
  const derive = (candidate: string) => knowledge.deriver.derive(candidate, rule);
  const parts = derive(text);
  if (!parts) return;
  const least = Math.min(shape.minLength ?? 0, [...text].length);
  const simplestOf = simplestWith(knowledge, shape);
  const measured = measure(parts, text, simplestOf);
  const seen = new Set<string>([text]);
  for (const [begin, end, by] of replacements()) {
    const candidate = text.slice(0, begin) + by + text.slice(end);
    if (seen.has(candidate)) continue;
    seen.add(candidate);
    if ([...candidate].length < least || isBarer(candidate, text, shape)) continue;
    const found = derive(candidate);
    if (found && isLess(measure(found, candidate, simplestOf), measured)) yield candidate;
  }

  function* replacements(): Generator<readonly [begin: number, end: number, by: string]> {
    const whole = knowledge.rules[rule]!.expression;
    yield [0, text.length, shortest(whole)];
    for (const [index, part] of parts!.entries()) {
      const { expression, begin, end, alternative } = part;
      if (expression.type === 'repeated') yield* fewer(parts!, index);
      else if (expression.type === 'choice') {
        for (const each of expression.alternatives.slice(0, alternative)) yield [begin, end, shortest(each)];
      } else if (expression.type === 'class' || expression.type === 'any') {
        const character = text.slice(begin, end);
        yield [begin, end, simplestOf(expression, character)];
        yield [begin, end, character.toLowerCase()];
      } else if (expression.type === 'literal') yield [begin, end, expression.value];
      else if (expression.type === 'reference') {
        for (const inner of innerOf(parts!, index)) yield [begin, end, text.slice(inner.begin, inner.end)];
      }
    }
  }

  function shortest(expression: Expression): string {
    return shortestText(expression, knowledge, (each) => simplestOf(each, ''));
  }
}

type Class = Extract<Expression, { type: 'class' | 'any' }>;
type SimplestOf = (expression: Class, character: string) => string;

/** What a character of a class is shrunk to: the first letter of its own alphabet, or of the first one that the class takes. */
function simplestWith({ setOf }: Knowledge, { letters = [] }: Shape): SimplestOf {
  return (expression, character) => {
    const set = setOf(expression);
    const own = character === '' ? undefined : letters.find((each) => each.includes(character));
    for (const alphabet of own === undefined ? letters : [own, ...letters]) {
      const [first = ''] = alphabet;
      if (first !== '' && set.has(first)) return first;
    }
    return set.simplest;
  };
}

/** Leaves items of a repetition out: all but as few as there must be, then halves, then each one. */
function* fewer(parts: readonly Part[], index: number): Generator<readonly [number, number, string]> {
  const { expression, begin, end } = parts[index]!;
  if (expression.type !== 'repeated') return;
  const all = [...partsIn(parts, index)];
  const items = expression.delimiter ? all.filter((_, place) => place % 2 === 0) : all;
  const surplus = items.length - expression.min;
  for (let count = surplus; count > 0; count = Math.floor(count / 2)) {
    for (let from = 0; from + count <= items.length; from += count) {
      const to = from + count;
      // With a delimiter, it goes with the item in front of it; the last item takes the one in front of itself along.
      if (to < items.length) yield [items[from]!.begin, items[to]!.begin, ''];
      else yield [from > 0 ? items[from - 1]!.end : begin, end, ''];
    }
  }
}

/** Texts of the same rule inside one. */
function* innerOf(parts: readonly Part[], index: number): Generator<Part> {
  const { expression, size } = parts[index]!;
  if (expression.type !== 'reference') return;
  for (const part of parts.slice(index + 1, index + size)) {
    if (part.expression.type === 'reference' && part.expression.name === expression.name) yield part;
  }
}

/** Length, alternatives, characters: how far a text is from the simplest one. */
type Measure = readonly [number, number, number];

function measure(parts: readonly Part[], text: string, simplestOf: SimplestOf): Measure {
  let [alternatives, characters] = [0, 0];
  for (const { expression, begin, end, alternative } of parts) {
    alternatives += alternative;
    const piece = () => text.slice(begin, end);
    if (expression.type === 'class' || expression.type === 'any') {
      characters += complexity(piece(), simplestOf(expression, piece()));
    } else if (expression.type === 'literal' && expression.ignoreCase) {
      characters += piece() === expression.value ? 0 : 1;
    }
  }
  return [[...text].length, alternatives, characters];
}

function complexity(character: string, simplest: string): number {
  if (character === simplest) return 0;
  return isBlank(character) ? 4 : character === character.toLowerCase() ? (character < '\x7f' ? 1 : 2) : 3;
}

function isLess(a: Measure, b: Measure): boolean {
  return a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];
}

/** Whether blanks come to stand at an end, beside each other or alone where they did not; or, over letters, anything else at an end. */
function isBarer(candidate: string, text: string, { letters }: Shape): boolean {
  const [after, before] = [candidate, text].map((each) => each.replace(/\r?\n$/, '')) as [string, string];
  if (isBlank(after) && after !== '' && (!isBlank(before) || after.length < before.length)) return true;
  if (looseBlanks(after) > looseBlanks(before)) return true;
  if (!letters) return false;
  const isLetter = (character: string | undefined) =>
    letters.some((each) => each.includes(character ?? '\n'));
  return endsOf(before).some((end, index) => isLetter(end) && !isLetter(endsOf(after)[index]));
}

function endsOf(text: string): readonly (string | undefined)[] {
  const characters = [...text];
  return [characters[0], characters.at(-1)];
}

function looseBlanks(text: string): number {
  return text.match(/(?<=^|[\p{Z}\p{Cc}])[\p{Z}\p{Cc}]|[\p{Z}\p{Cc}](?=$)/gu)?.length ?? 0;
}
