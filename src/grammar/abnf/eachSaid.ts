import type { AbnfNode, PredicateNode } from './AbnfNode.js';

/** Calls back with a node and all that is written of it, what its comments say included. */
export function eachSaid(
  node: AbnfNode,
  isSaid: (predicate: PredicateNode) => boolean,
  visit: (node: AbnfNode) => void,
): void {
  if (node.type === 'predicate' && !isSaid(node)) return;
  visit(node);
  for (const part of partsOf(node)) eachSaid(part, isSaid, visit);
}

function partsOf(node: AbnfNode): readonly AbnfNode[] {
  switch (node.type) {
    case 'concatenation':
      return node.elements;
    case 'alternation':
      return node.alternatives;
    case 'repetition':
      return [node.element];
    case 'predicate':
      return [node.content];
    default:
      return [];
  }
}
