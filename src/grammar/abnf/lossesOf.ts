import type { AbnfNode } from './AbnfNode.js';
import { eachSaid } from './eachSaid.js';
import { onOneLine, predicateWords, wordsOf, type Writing } from './wordsOf.js';

/** Sentences on what a rule demands and its ABNF does not say. */
export function lossesOf(rule: AbnfNode, lossy: ReadonlySet<AbnfNode>, writing: Writing): readonly string[] {
  const losses = new Set<string>();
  eachSaid(rule, writing.isSaid, (node) => {
    if (lossy.has(node)) losses.add(lossAt(node));
    if ((node.type === 'characters' || node.type === 'prose') && node.halves) losses.add(HALVES);
  });
  return [...losses];

  function lossAt(node: AbnfNode): string {
    if (node.type === 'predicate') {
      return `ABNF has no predicates: \`${predicateWords(node, writing)}\` stands in a comment alone.`;
    }
    if (node === rule && node.type === 'alternation') {
      return 'The first alternative that fits is taken; those of ABNF have no order.';
    }
    const notation = `\`${onOneLine(wordsOf(node, writing))}\``;
    if (node.type === 'alternation') {
      return `Of ${notation} the first that fits is taken; alternatives of ABNF have no order.`;
    }
    return node.type === 'repetition' && node.min === 0 && node.max === 1
      ? `${notation} is taken where it can be; in ABNF it may be left out.`
      : `${notation} takes as many as there are, and gives none back; in ABNF it may take fewer.`;
  }
}

const HALVES = 'A character beyond U+FFFF counts as two.';
