import { Language } from '../language/Language.js';
import { ambiguous } from './ambiguous.js';
import { deadExpressions } from './deadExpressions.js';
import type { Diagnostic } from './Diagnostic.js';
import { emptyFields } from './emptyFields.js';
import { emptyLoops } from './emptyLoops.js';
import { generationProblems } from './generationProblems.js';
import { leftRecursion } from './leftRecursion.js';
import { lineEnds } from './lineEnds.js';
import { lostMessages } from './lostMessages.js';
import { mixedChoices } from './mixedChoices.js';
import { printerLaw } from './printerLaw.js';
import { readGrammar, type GrammarSource, type LocatedGrammar } from './readGrammar.js';
import { sameMeaning, WHITE } from './sameMeaning.js';
import { unreachable } from './unreachable.js';
import { unreached } from './unreached.js';
import { unusedRules } from './unusedRules.js';

/** What is to be said about a grammar. */
export interface Diagnosis {
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** There unless the grammar could not even be read. */
  readonly grammar?: LocatedGrammar;
}

/**
 * Looks for all that is wrong with a grammar, in stages: after a stage with errors all of them are told, and what builds
 * on it is not asked.
 *
 * @param file - what its author has written
 * @param shared - the rules that it may use
 */
export function diagnoseGrammar(file: GrammarSource, shared: readonly GrammarSource[]): Diagnosis {
  const { diagnostics, grammar } = diagnoseShape(file, shared);
  if (!grammar || diagnostics.some(({ severity }) => severity === 'error')) {
    return { diagnostics, ...(grammar ? { grammar } : {}) };
  }
  const language = new Language(grammar.rules, [WHITE]);
  const meant = MEANING.flatMap((pass) => pass(grammar, language));
  return { diagnostics: inOrder([...diagnostics, ...meant]), grammar };
}

/** As {@link diagnoseGrammar}, the first stages alone: what is sound by them is a parser. */
export function diagnoseShape(file: GrammarSource, shared: readonly GrammarSource[]): Diagnosis {
  const { problems, grammar } = readGrammar(file, shared);
  if (!grammar) return { diagnostics: inOrder(problems) };
  const found = [...problems, ...SHAPE.flatMap((pass) => pass(grammar))];
  const refused = found.some(({ severity }) => severity === 'error')
    ? []
    : generationProblems([file, ...shared]);
  return { diagnostics: inOrder([...found, ...refused]), grammar };
}

type Pass = (grammar: LocatedGrammar) => readonly Diagnostic[];

/** What would never come to an end, and what is not what it looks like. */
const SHAPE: readonly Pass[] = [leftRecursion, emptyLoops, mixedChoices];

/** What its author may not have meant. */
const MEANING: readonly ((grammar: LocatedGrammar, language: Language) => readonly Diagnostic[])[] = [
  unusedRules,
  lostMessages,
  emptyFields,
  deadExpressions,
  unreachable,
  unreached,
  ambiguous,
  lineEnds,
  sameMeaning,
  printerLaw,
];

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    ({ place: { start: a } }, { place: { start: b } }) => a.line - b.line || a.column - b.column,
  );
}
