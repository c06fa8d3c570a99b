import type { Expression, Rules } from '../ast.js';
import { limitOf } from '../arbitrary/extents.js';
import { concatenation, type AbnfNode, type PredicateNode } from './AbnfNode.js';
import { classNode } from './classNode.js';
import { literalNode } from './literalNode.js';
import type { Ranges } from './ranges.js';
import { sequenceNode } from './sequenceNode.js';

/** Makes what says expressions of a grammar in ABNF: each text that an expression matches is one of its node's. */
export function createNodes(rules: Rules, universe: Ranges): (expression: Expression) => AbnfNode {
  return nodeOf;

  function nodeOf(expression: Expression): AbnfNode {
    switch (expression.type) {
      case 'literal':
        return literalNode(expression, universe);
      case 'class':
      case 'any':
        return classNode(expression, universe);
      case 'reference':
        return { type: 'reference', rule: expression.name };
      case 'labeled':
        return nodeOf(expression.expression);
      case 'sequence':
        return sequenceNode(expression.elements, rules, nodeOf);
      case 'choice':
        return {
          type: 'alternation',
          alternatives: expression.alternatives.map(nodeOf),
          inOrder: expression.alternatives,
        };
      case 'repeated':
        return repetitionNode(expression);
      case 'and':
      case 'not':
        return predicateNode(expression);
    }
  }

  function repetitionNode({ expression, min, max, delimiter }: Repeated): AbnfNode {
    if (delimiter) return delimitedNode(expression, delimiter, min, max);
    const once = nodeOf(expression);
    const takesBoth = min <= 1 && max === null;
    // Where one half of a character is taken, the other one is too, if there is no end to it.
    const element = takesBoth && 'halves' in once ? { ...once, halves: false } : once;
    return { type: 'repetition', element, min, max, greedy: expression };
  }

  /** `x *(delimiter x)`, or nothing where that may be. */
  function delimitedNode(
    expression: Expression,
    delimiter: Expression,
    min: number,
    max: number | null,
  ): AbnfNode {
    const element = nodeOf(expression);
    const more: AbnfNode = {
      type: 'repetition',
      element: concatenation([nodeOf(delimiter), element]),
      min: Math.max(min - 1, 0),
      max: max === null ? null : Math.max(max - 1, 0),
      greedy: { type: 'sequence', elements: [delimiter, expression] },
    };
    const some = max === 1 ? element : concatenation([element, more]);
    if (min > 0 && max !== 0) return some;
    return { type: 'repetition', element: some, min: 0, max: max === 0 ? 0 : 1, greedy: expression };
  }

  function predicateNode(expression: PredicateNode['expression']): PredicateNode {
    const most = limitOf(expression, rules);
    const content = nodeOf(expression.expression);
    const isCounted = most !== undefined && content.type === 'repetition';
    return {
      type: 'predicate',
      expression,
      content: isCounted ? content.element : content,
      limit: isCounted ? most : undefined,
    };
  }
}

type Repeated = Extract<Expression, { type: 'repeated' }>;
