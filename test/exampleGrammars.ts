import { readFileSync } from 'node:fs';
import type { Parse } from '../src/grammar/Codec.js';
import type { Rules } from '../src/grammar/ast.js';
import { createParser } from '../src/grammar/createParser.js';

/** A grammar with its name and its parser. */
export interface ExampleGrammar {
  readonly name: string;
  readonly rules: Rules;
  readonly parse: Parse;
}

/** The grammars of the protocols, and one in the manner of SMTP that no file of `src/` knows. */
export const exampleGrammars: readonly ExampleGrammar[] = [
  'grammar/chat',
  'grammar/echo',
  'grammar/palindrome',
  'grammar/wordguess',
  'test/grammars/smtp',
].map((path) => {
  const sources = [`${path}.peggy`, 'grammar/line.peggy'].map((source) => ({
    source,
    text: readFileSync(source, 'utf8'),
  }));
  return { name: path.slice(path.indexOf('/') + 1), ...createParser(sources) };
});

/** All rules of the grammars: `[grammar and rule, rules, rule]`. */
export const exampleRules = exampleGrammars.flatMap(({ name, rules }) =>
  Object.keys(rules).map((rule) => [`${name} ${rule}`, rules, rule] as const),
);
