import type { Rules } from '../ast.js';
import { createInterpreter } from '../interpret.js';

/** Few texts of a rule that take all ways which any of these take, the shortest for each. */
export function coverOf(rules: Rules, start: string, texts: readonly string[]): readonly string[] {
  const { trace } = createInterpreter(rules);
  const taken = new Set<string>();
  return texts
    .toSorted((a, b) => a.length - b.length)
    .filter((text, at) => {
      const ways = [...(trace(text, start) ?? [])].filter((way) => !taken.has(way));
      for (const way of ways) taken.add(way);
      return ways.length > 0 || at === 0;
    });
}
