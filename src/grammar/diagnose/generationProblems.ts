import type { GrammarError as PeggyError } from 'peggy';
import { createParser } from '../createParser.js';
import { GrammarError } from '../GrammarError.js';
import type { Diagnostic } from './Diagnostic.js';
import type { GrammarSource } from './readGrammar.js';

/** What stands in the way of a parser all the same, in the words of peggy. */
export function generationProblems(sources: readonly GrammarSource[]): Diagnostic[] {
  try {
    createParser([...sources]);
    return [];
  } catch (cause) {
    if (!(cause instanceof GrammarError)) throw cause;
    // That is what it is made of.
    const { problems = [] } = cause.cause as Partial<PeggyError>;
    return problems.flatMap(([severity, message, location, notes = []]): Diagnostic[] =>
      severity === 'error' && location
        ? [
            {
              severity,
              code: 'refused',
              message,
              place: location,
              notes: notes.map((note) => ({ message: note.message, place: note.location })),
            },
          ]
        : [],
    );
  }
}
