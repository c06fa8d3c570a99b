import peggy, { type SourceText } from 'peggy';
import type { Rules } from './ast.js';
import type { Parse } from './Codec.js';
import { readingRules } from './readingRules.js';

/**
 * Makes the parser of a grammar at run time. What is known at build time is compiled then (see `compileGrammar`): only
 * that costs nothing to load.
 *
 * @throws GrammarError with a code frame for each problem
 */
export function createParser(sources: SourceText[]): { readonly parse: Parse; readonly rules: Rules } {
  const { made, rules } = readingRules(sources, (options) =>
    peggy.generate(sources, { ...options, output: 'parser' }),
  );
  return { parse: (text, options) => made.parse(text, options) as unknown, rules };
}
