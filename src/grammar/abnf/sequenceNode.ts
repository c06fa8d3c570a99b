import type { Expression, Rules } from '../ast.js';
import { concatenation, type AbnfNode } from './AbnfNode.js';
import { limitedNodes } from './limitedNodes.js';
import { subtracted } from './subtracted.js';

/**
 * A sequence. Predicates become what ABNF can say, where it can: `!"/" character` is one class, and `!(c|65|) c+` a number
 * of times. The predicates whose limit is said stay where they are, as it may be that they forbid what comes later too.
 */
export function sequenceNode(
  elements: readonly Expression[],
  rules: Rules,
  nodeOf: (expression: Expression) => AbnfNode,
): AbnfNode {
  const left = elements.map(unlabeled);
  const nodes: AbnfNode[] = [];
  while (left.length > 0) {
    const end = left.findIndex(({ type }) => type !== 'not' && type !== 'and');
    const predicates = left.splice(0, end < 0 ? left.length : end);
    // Predicates at the same place may be looked at in any order.
    const kept = predicates.filter((predicate) => {
      const rest = predicate.type === 'not' ? subtracted(left, predicate.expression, rules) : undefined;
      if (rest) left.splice(0, 1, ...rest);
      return !rest;
    });
    nodes.push(...kept.map(nodeOf));
    const limited = kept
      .map((predicate) => limitedNodes(predicate, left, rules, nodeOf))
      .find((each) => each !== undefined);
    if (limited) nodes.push(...limited.nodes);
    else if (left.length > 0) nodes.push(nodeOf(left[0]!));
    left.splice(0, limited ? limited.count : 1);
  }
  return concatenation(nodes);
}

function unlabeled(expression: Expression): Expression {
  return expression.type === 'labeled' ? unlabeled(expression.expression) : expression;
}
