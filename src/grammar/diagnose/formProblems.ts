import peggy, { type ast, type DiagnosticNote, type LocationRange, type Pass, type Session } from 'peggy';
import { nearestWord } from '../../wire/nearestWord.js';
import { refuseCode, refuseHiddenLabels } from '../labelOnly.js';
import type { Diagnostic } from './Diagnostic.js';

/** All that peggy's checks and those of our own refuse in a tree. */
export function formProblems(tree: ast.Grammar): Diagnostic[] {
  const names = tree.rules.map(({ name }) => name);
  return PASSES.flatMap(([code, pass]) => {
    const session = new Complaints(code);
    pass(tree, {}, session);
    return session.found.map((problem) => withSuggestion(problem, names));
  });
}

/** What peggy's checks are called here; endless loops are looked for elsewhere, with the whole way to them. */
const CODES: Readonly<Record<string, string | null>> = {
  reportUndefinedRules: 'undefined-rule',
  reportDuplicateRules: 'duplicate-rule',
  reportDuplicateLabels: 'duplicate-label',
  reportInfiniteRepetition: null,
  // Each of those is code.
  reportIncorrectPlucking: null,
  reportDuplicateImports: null,
};

const PASSES: readonly (readonly [string, Pass])[] = [
  ['code', refuseCode],
  ['hidden-label', refuseHiddenLabels],
  ...peggy.compiler.passes.check.flatMap((pass): [string, Pass][] => {
    const code = CODES[pass.name] === undefined ? 'refused' : CODES[pass.name];
    return code === null || code === undefined ? [] : [[code, pass]];
  }),
];

/** Takes what a pass complains of. */
class Complaints implements Session {
  readonly problems: Session['problems'] = [];
  readonly found: Diagnostic[] = [];
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  error(message: string, location?: LocationRange, notes: DiagnosticNote[] = []): void {
    this.found.push({
      severity: 'error',
      code: this.#code,
      message,
      // Each of these passes says where.
      place: location!,
      notes: notes.map((note) => ({ message: note.message, place: note.location })),
    });
  }

  warning(): void {}

  info(): void {}
}

function withSuggestion(problem: Diagnostic, names: readonly string[]): Diagnostic {
  const name = problem.code === 'undefined-rule' && /"(.*)"/.exec(problem.message)?.[1];
  const near = name ? nearestWord(name, names) : undefined;
  return near === undefined ? problem : { ...problem, help: `Did you mean "${near}"?` };
}
