import type { Rule, Rules } from '../ast.js';
import { isCoreName, isCoreRule } from './coreRules.js';

/**
 * The names of the rules of a grammar in ABNF, which knows letters, digits and hyphens alone, and does not tell names
 * apart by case. A rule keeps its name, with hyphens for what ABNF does not know. Where two would have the same, the
 * message keeps it, and the text is called `letter-text`; so is one that has the name of a core rule and another meaning.
 */
export function abnfNames(rules: Rules): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const all = Object.values(rules);
  const inTurn = [...all.filter(({ kind }) => kind !== 'text'), ...all.filter(({ kind }) => kind === 'text')];
  for (const rule of inTurn) {
    const name = knownToAbnf(rule.name);
    if (isFree(name) && !hidesCoreRule(rule, name, rules)) give(rule, name);
  }
  for (const rule of inTurn.filter(({ name }) => !names.has(name))) {
    const name = `${knownToAbnf(rule.name)}-${rule.kind === 'text' ? 'text' : 'message'}`;
    let free = name;
    for (let number = 2; !isFree(free); number++) free = `${name}-${number}`;
    give(rule, free);
  }
  return names;

  function isFree(name: string): boolean {
    return !taken.has(name.toLowerCase());
  }

  function give(rule: Rule, name: string): void {
    taken.add(name.toLowerCase());
    names.set(rule.name, name);
  }
}

function knownToAbnf(name: string): string {
  const known = name
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .replace(/-$/, '');
  return known === '' ? 'rule' : known;
}

function hidesCoreRule(rule: Rule, name: string, rules: Rules): boolean {
  return isCoreName(name) && !isCoreRule({ ...rule, name }, rules);
}
