import peggy, { type SourceText } from 'peggy';
import type { Rules } from './ast.js';
import { hoistParser } from './hoistParser.js';
import { quickenParser } from './quickenParser.js';
import { readingRules } from './readingRules.js';

export interface CompiledGrammar {
  /** An ES module that exports `parse(text, { startRule })`. */
  readonly parser: string;
  readonly rules: Rules;
}

/**
 * Compiles a grammar that consists of several sources, the first one being the protocol's own.
 *
 * @throws GrammarError with a code frame for each problem
 */
export function compileGrammar(sources: SourceText[]): CompiledGrammar {
  const { made, rules } = readingRules(sources, (options) =>
    peggy.generate(sources, { ...options, output: 'source', format: 'es' }),
  );
  return { parser: quickenParser(hoistParser(made), rules), rules };
}
