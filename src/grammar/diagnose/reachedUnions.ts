import type { Rules } from '../ast.js';
import { startRulesOf } from '../startRules.js';

/** A rule that lines are read by, and the messages that it chooses between, those of the unions within it too. */
export interface StartRule {
  readonly start: string;
  readonly messages: readonly string[];
}

export function reachedUnions(rules: Rules): readonly StartRule[] {
  return startRulesOf(rules).map((start) => ({ start, messages: messagesOf(rules, start) }));
}

/** The messages that a value of a rule can be. */
function messagesOf(rules: Rules, name: string): readonly string[] {
  const names = new Set([name]);
  // A set visits what is added to it while it is walked.
  for (const each of names) {
    const { kind, expression } = rules[each]!;
    if (kind !== 'union') continue;
    const alternatives = expression.type === 'choice' ? expression.alternatives : [expression];
    for (const alternative of alternatives) if (alternative.type === 'reference') names.add(alternative.name);
  }
  return [...names].filter((each) => rules[each]!.kind === 'message');
}
