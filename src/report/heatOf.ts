import type { Rules } from '../grammar/ast.js';
import { branchesOf } from '../grammar/branches.js';
import type { Heat } from '../grammar/railroad/heat.js';
import type { Run } from './Run.js';

/** How many lines took each way through a grammar in all of these runs. */
export function heatOf(runs: readonly Run[]): Heat {
  const heat = new Map<string, number>();
  for (const { id, count } of runs.flatMap(branchesIn)) heat.set(id, (heat.get(id) ?? 0) + count);
  return heat;
}

/** Whether all ways that lines took in a run are ways through this grammar. */
export function isRunOf(rules: Rules, run: Run): boolean {
  const known = new Set(Object.keys(rules).flatMap((rule) => branchesOf(rules, rule).map(({ id }) => id)));
  return branchesIn(run).every(({ id }) => known.has(id));
}

function branchesIn({ coverage }: Run) {
  return coverage?.grammar.flatMap(({ branches }) => branches) ?? [];
}
