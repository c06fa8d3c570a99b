import type { LocationRange } from 'peggy';
import type { Diagnostic } from './Diagnostic.js';

/** What peggy's own parser says about a text that is no grammar. */
export function syntaxProblem(cause: unknown, text: string): Diagnostic {
  const { message, found, location } = cause as {
    message: string;
    found?: string | null;
    location?: LocationRange;
  };
  if (!location) throw cause;
  const problem = { severity: 'error', code: 'syntax', place: location, notes: [] } as const;
  const expected = /^Expected (.*) but .* found\.$/s.exec(message)?.[1]?.replaceAll(OF_COURSE, '');
  if (expected === undefined) return { ...problem, message };
  return {
    ...problem,
    message:
      found === null || found === undefined
        ? 'The grammar ends here, in the middle of a rule'
        : `\`${found}\` makes no sense here`,
    // `a | b` is read as the beginning of a repetition: a|2..3|.
    help:
      HELP[/\|\s*$/.test(text.slice(0, location.start.offset)) ? '|' : (found ?? '')] ??
      `There could be: ${expected}.`,
  };
}

/** What may stand everywhere. */
const OF_COURSE = /("\/[*/]"|comment|end of line), /g;

/** What is usually meant. */
const HELP: Readonly<Record<string, string>> = {
  '|': 'Alternatives stand apart by "/":  Line = Hello / Bye',
  ':': 'A rule is written  name = expression  (and a field  label:expression).',
  '"': 'A text begins and ends with a quotation mark, in one line.',
  '<': 'A rule is written  name = expression, and a reference is just the name.',
  '#': 'A comment begins with //.',
};
