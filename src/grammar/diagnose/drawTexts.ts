import fc from 'fast-check';
import { textsOf } from '../arbitrary/textsOf.js';
import type { Rules } from '../ast.js';

/** How many texts are drawn. */
const DRAWN = 300;

/** Texts of a rule, always the same; none where none are found. */
export function drawTexts(rules: Rules, rule: string): readonly string[] {
  try {
    return fc.sample(textsOf(rules, rule), { numRuns: DRAWN, seed: 1 });
  } catch (cause) {
    if (cause instanceof RangeError) return [];
    throw cause;
  }
}
