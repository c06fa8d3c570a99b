import type { Plugin, SourceText } from 'peggy';
import type { Rule, Rules } from './ast.js';
import { GrammarError } from './GrammarError.js';
import { labelOnly } from './labelOnly.js';

/** What all parsers here are generated with. */
export interface GenerateOptions {
  readonly allowedStartRules: string[];
  readonly plugins: Plugin[];
}

/**
 * Has a parser generated, and reads the rules of its grammar meanwhile.
 *
 * @param generate - calls peggy
 * @throws GrammarError with a code frame for each problem
 */
export function readingRules<Made>(
  sources: SourceText[],
  generate: (options: GenerateOptions) => Made,
): { readonly made: Made; readonly rules: Rules } {
  let rules: Rule[] = [];
  try {
    // Messages and their parts can be read each by itself.
    const made = generate({ allowedStartRules: ['*'], plugins: [labelOnly((found) => (rules = found))] });
    return { made, rules: Object.fromEntries(rules.map((rule) => [rule.name, rule])) };
  } catch (cause) {
    throw GrammarError.from(cause, sources);
  }
}
