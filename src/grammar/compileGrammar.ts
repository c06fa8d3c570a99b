import peggy, { type SourceText } from 'peggy';
import type { Rule, Rules } from './ast.js';
import { GrammarError } from './GrammarError.js';
import { hoistParser } from './hoistParser.js';
import { labelOnly } from './labelOnly.js';
import { quickenParser } from './quickenParser.js';

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
  let rules: Rule[] = [];
  try {
    const parser = peggy.generate(sources, {
      output: 'source',
      format: 'es',
      // Messages and their parts can be read each by itself.
      allowedStartRules: ['*'],
      plugins: [labelOnly((found) => (rules = found))],
    });
    const named = Object.fromEntries(rules.map((rule) => [rule.name, rule]));
    return { parser: quickenParser(hoistParser(parser), named), rules: named };
  } catch (cause) {
    throw GrammarError.from(cause, sources);
  }
}
