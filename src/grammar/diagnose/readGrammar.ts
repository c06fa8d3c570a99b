import peggy, { type ast, type LocationRange } from 'peggy';
import type { Expression, Rule, Rules } from '../ast.js';
import { readRules } from '../readRules.js';
import type { Diagnostic, Place } from './Diagnostic.js';
import { formProblems } from './formProblems.js';
import { syntaxProblem } from './syntaxProblem.js';

/** A file of a grammar: its name, and what stands in it. */
export interface GrammarSource {
  readonly source: string;
  readonly text: string;
}

/** The rules of a grammar, and where they stand. */
export interface LocatedGrammar {
  readonly rules: Rules;
  /** The rules of the file that is looked at, in its order; those of the others are there for it to use. */
  readonly own: readonly Rule[];
  readonly placeOf: (expression: Expression) => Place;
  /** Where the name of a rule stands. */
  readonly nameOf: (rule: string) => Place;
}

/** What became of the sources: problems of their form, and the grammar where it can be read all the same. */
export interface ReadGrammar {
  readonly problems: readonly Diagnostic[];
  readonly grammar?: LocatedGrammar;
}

/** Reads the sources of a grammar, and finds all that is wrong with its form: what peggy refuses, and what we do. */
export function readGrammar(file: GrammarSource, shared: readonly GrammarSource[]): ReadGrammar {
  const sources = [file, ...shared];
  const trees: ast.Grammar[] = [];
  const problems: Diagnostic[] = [];
  for (const { source, text } of sources) {
    try {
      trees.push(peggy.parser.parse(text, { grammarSource: source, reservedWords: peggy.RESERVED_WORDS }));
    } catch (cause) {
      problems.push(syntaxProblem(cause, text));
    }
  }
  const [own, ...others] = trees;
  if (!own || problems.length > 0) return { problems };
  // The shared rules first: whoever writes one of them again is told so in their own file.
  const tree = { ...own, rules: [...others.flatMap(({ rules }) => rules), ...own.rules] };
  const refused = formProblems(tree);
  // What is code has no place among the rules.
  if (refused.some(({ code }) => code === 'code')) return { problems: refused };
  return { problems: refused, grammar: located(tree, file.source) };
}

function located(tree: ast.Grammar, file: string): LocatedGrammar {
  const places = new WeakMap<Expression, LocationRange>();
  const read = readRules(tree, (expression, { location }) => places.set(expression, location));
  const names = new Map(tree.rules.map(({ name, nameLocation }) => [name, nameLocation]));
  return {
    rules: Object.fromEntries(read.map((rule) => [rule.name, rule])),
    own: read.filter(({ name }) => names.get(name)!.source === file),
    placeOf: (expression) => places.get(expression)!,
    nameOf: (rule) => names.get(rule)!,
  };
}
