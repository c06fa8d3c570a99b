import type { Expression } from '../../grammar/ast.js';
import { eachPart } from '../../grammar/eachPart.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import { sourceOfRule } from './sourceOfRule.js';

/** The comments that stand above rules with predicates, by the names of these rules. */
export function commentsOn({ shownRules, grammar, source }: ProtocolPages): Readonly<Record<string, string>> {
  return Object.fromEntries(
    shownRules
      .filter(({ expression }) => hasPredicate(expression))
      .map(({ name }) => [name, commentIn(sourceOfRule(name, grammar, source.grammar))])
      .filter(([, comment]) => comment !== ''),
  );
}

function hasPredicate(expression: Expression): boolean {
  let found = false;
  eachPart(expression, ({ type }) => {
    if (type === 'and' || type === 'not') found = true;
  });
  return found;
}

function commentIn(source: string): string {
  return source
    .split('\n')
    .filter((line) => line.startsWith('//'))
    .map((line) => line.slice(2).trim())
    .join(' ');
}
