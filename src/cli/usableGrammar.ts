import { diagnoseShape } from '../grammar/diagnose/diagnoseGrammar.js';
import type { LocatedGrammar } from '../grammar/diagnose/readGrammar.js';
import { count } from '../report/text.js';
import { CliError } from './CliError.js';
import { readGrammarFile } from './grammarFile.js';
import { didYouMean } from './suggest.js';

/** The rules of a grammar that a parser can be made of. */
export function usableGrammar(name: string): LocatedGrammar {
  const { file, shared } = readGrammarFile(name);
  const { diagnostics, grammar } = diagnoseShape(file, shared);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (grammar && errors === 0) return grammar;
  throw new CliError(
    `"${name}" cannot be used: it has ${count(errors, 'error')}. See: assay grammar check ${name}`,
  );
}

/** The name of a rule that there is. */
export function ruleNamed(name: string, { rules, own }: LocatedGrammar): string {
  if (Object.hasOwn(rules, name)) return name;
  const known = [...new Set([...own.map((rule) => rule.name), ...Object.keys(rules)])];
  const end = known.length <= 12 ? didYouMean(name, known) : suggestion(name, known);
  throw new CliError(`The grammar has no rule "${name}". ${end}`);
}

function suggestion(name: string, known: readonly string[]): string {
  const said = didYouMean(name, known);
  return said.startsWith('Did')
    ? said
    : `It has ${known.length}, ${known.slice(0, 8).join(', ')} and others.`;
}
