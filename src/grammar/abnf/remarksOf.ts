import type { Expression, Rule } from '../ast.js';
import type { Encoding } from '../Codec.js';
import { directParts } from '../eachPart.js';
import type { AbnfNode } from './AbnfNode.js';
import { isCoreName } from './coreRules.js';
import { eachSaid } from './eachSaid.js';
import { propertyMeaning } from './unicodeProperties.js';
import type { Writing } from './wordsOf.js';

interface Surroundings {
  /** The name of the rule in ABNF. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly writing: Writing;
}

/** Sentences on how the ABNF of a rule is to be read. */
export function remarksOf(rule: Rule, node: AbnfNode, { name, encoding, writing }: Surroundings): string[] {
  const properties = new Set<string>();
  const foreign = new Set(foreignWords(rule.expression));
  let isBeyondAscii = false;
  eachSaid(node, writing.isSaid, (part) => {
    if (part.type === 'prose') part.properties.forEach((each) => properties.add(each));
    if (part.type === 'predicate')
      foreignWords(part.expression.expression).forEach((each) => foreign.add(each));
    isBeyondAscii ||= hasForeignValues(part);
  });
  return [
    ...(isCoreName(name) ? [`It is the core rule ${name.toUpperCase()} of RFC 5234.`] : []),
    ...(name === rule.name ? [] : [`The grammar calls it \`${rule.name}\`.`]),
    ...(encoding === 'octets' ? [] : [...foreign].map((word) => `The values spell “${word}”.`)),
    ...meaningsOf([...properties]),
    ...(isBeyondAscii ? [VALUES[encoding]] : []),
  ];
}

function meaningsOf(properties: readonly string[]): readonly string[] {
  const meanings = new Set(properties.map(propertyMeaning).filter((each) => each !== undefined));
  return meanings.size === 0 ? [] : [`Of the properties of Unicode, ${[...meanings].join('; ')}.`];
}

const VALUES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'The values are code points of Unicode; on the wire they stand in UTF-8.',
  octets: 'The values are octets.',
};

function hasForeignValues(node: AbnfNode): boolean {
  if (node.type === 'values') return node.codes.some((code) => code > ASCII);
  return node.type === 'characters' && node.parts.some(([, to]) => to > ASCII);
}

const ASCII = 0x7f;

/** Literals that no string of ABNF can hold, as far as they can be read; those in predicates are not among them. */
function foreignWords(expression: Expression): readonly string[] {
  if (expression.type === 'and' || expression.type === 'not') return [];
  if (expression.type !== 'literal') return directParts(expression).flatMap(foreignWords);
  const { value } = expression;
  return /\P{ASCII}/u.test(value) && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value) ? [value] : [];
}
