import type { Expression } from '../ast.js';
import { eachRange } from '../language/codePoints.js';
import { anyOf, NO_CHARACTER, type AbnfNode } from './AbnfNode.js';
import { classRanges, countsHalves, type Class } from './characterRanges.js';
import { common, type Range, type Ranges } from './ranges.js';
import { propertyName } from './unicodeProperties.js';
import { valueInWords } from './valueNotation.js';

/**
 * A class: ranges of values, those that it lists or those that it leaves. Properties of Unicode are said in words.
 *
 * @param universe - the characters that there are
 */
export function classNode(expression: Class, universe: Ranges): AbnfNode {
  const ranges = common(classRanges(expression), universe);
  const halves = universe.at(-1)![1] > BASIC && countsHalves(expression);
  if (ranges.length === 0) return NO_CHARACTER;
  if (expression.type === 'any' || expression.properties.length === 0) {
    return { type: 'characters', parts: partsOf(expression, ranges, universe), halves };
  }
  const { inverted, properties } = expression;
  if (inverted) return { type: 'prose', words: exclusion(expression), properties, ranges, halves };
  return inclusion(expression, universe);
}

/** In the order in which the grammar lists them, where it does. */
function partsOf(expression: Class, ranges: Ranges, universe: Ranges): readonly Range[] {
  if (expression.type === 'any' || expression.inverted || expression.ignoreCase) return ranges;
  const parts = expression.parts.flatMap((part) => common([rangeOf(part)], universe));
  // Halves of characters stand for whole ones.
  return countsHalves(expression) ? ranges : parts;
}

function rangeOf(part: string | readonly [string, string]): Range {
  const [from, to] = typeof part === 'string' ? [part, part] : part;
  return [from.codePointAt(0)!, to.codePointAt(0)!];
}

/** What is listed, and each property in words. */
function inclusion(expression: PropertyClass, universe: Ranges): AbnfNode {
  const { properties, parts } = expression;
  const ofProperties = properties.map((property): AbnfNode => ({
    type: 'prose',
    words: wordsFor(property),
    properties: [property],
    ranges: common(classRanges({ ...expression, parts: [], properties: [property] }), universe),
    halves: false,
  }));
  if (parts.length === 0) return anyOf(ofProperties);
  const listed = classNode({ ...expression, properties: [], unicode: true }, universe);
  return anyOf([listed, ...ofProperties]);
}

type PropertyClass = Extract<Expression, { type: 'class' }>;

function wordsFor(property: string): string {
  const name = propertyName(property);
  return property.startsWith('P') ? `any character but Unicode ${name}` : `any character of Unicode ${name}`;
}

/** What a class is not. */
function exclusion(expression: PropertyClass): string {
  const { properties, parts } = expression;
  const [only] = properties;
  if (parts.length === 0 && properties.length === 1) {
    return wordsFor(only!.startsWith('P') ? only!.replace('P', 'p') : only!.replace('p', 'P'));
  }
  const all = [...namesOf(properties), ...listedIn(expression)];
  return `any character but ${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`;
}

function namesOf(properties: readonly string[]): readonly string[] {
  const [others, named] = [true, false].map((isOther) =>
    properties.filter((each) => each.startsWith('P') === isOther).map(propertyName),
  ) as [string[], string[]];
  return [
    ...others.map((name) => `what is not Unicode ${name}`),
    ...named.map((name, index) => (index === 0 ? `Unicode ${name}` : name)),
  ];
}

function listedIn(expression: PropertyClass): readonly string[] {
  const listed: string[] = [];
  eachRange({ ...expression, properties: [], unicode: true, inverted: false }, (from, to) =>
    listed.push(valueInWords([from, to])),
  );
  return listed;
}

const BASIC = 0xffff;
