import type { Rule, Rules } from './ast.js';
import { eachPart } from './eachPart.js';

/** What the lines of each side, and what each prints, are called in a grammar, as far as the protocol has them. */
export const START_RULES: readonly string[] = ['ClientLine', 'ServerLine', 'ServerConsole', 'ClientConsole'];

/**
 * The names of the rules that texts are read by: those of {@link START_RULES}, and each other union that no rule refers
 * to, for a variant of the protocol.
 */
export function startRulesOf(rules: Rules): readonly string[] {
  const all = Object.values(rules);
  const referred = new Set(all.flatMap(referencesOf));
  const named = START_RULES.filter((name) => Object.hasOwn(rules, name));
  const others = all.filter(
    ({ name, kind }) => kind === 'union' && !referred.has(name) && !named.includes(name),
  );
  return [...named, ...others.map(({ name }) => name)];
}

/** The names of the rules that a rule refers to, predicates included; itself is left out. */
export function referencesOf({ name, expression }: Rule): readonly string[] {
  const names = new Set<string>();
  eachPart(expression, (part) => {
    if (part.type === 'reference' && part.name !== name) names.add(part.name);
  });
  return [...names];
}
