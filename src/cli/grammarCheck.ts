import { diagnoseGrammar } from '../grammar/diagnose/diagnoseGrammar.js';
import { writeDiagnosis } from '../report/diagnosis.js';
import { readGrammarFile } from './grammarFile.js';
import { say } from './say.js';
import { takesColor } from './takesColor.js';

/**
 * `assay grammar check`: what is wrong with a grammar.
 *
 * @returns the exit status
 */
export function grammarCheck(name: string): number {
  const { file, shared } = readGrammarFile(name);
  const diagnosis = diagnoseGrammar(file, shared);
  say(writeDiagnosis(diagnosis, [file, ...shared], takesColor(process.stdout)));
  return diagnosis.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}
