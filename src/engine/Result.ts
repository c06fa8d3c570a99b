import type { Level, Role } from '../spec/Spec.js';
import type { Exit } from '../sut/Subject.js';
import type { Transcript } from '../wire/transcript.js';
import type { Difference } from './Violation.js';

/** What is said about a clause, or about the program as a whole. */
export type Verdict =
  | 'pass'
  /** A MUST is broken, or a SHOULD where the check is strict. */
  | 'fail'
  /** A SHOULD is broken. */
  | 'warn'
  /** A MAY: what the program does. */
  | 'observed'
  /** It went wrong, and then right with the same input. */
  | 'flaky'
  /** It could not be brought about what the clause speaks of. */
  | 'untestable'
  | 'not-applicable'
  /** The checker itself failed. */
  | 'error';

/** From harmless to bad; the verdict of the whole is the worst one. */
const VERDICTS: readonly Verdict[] = [
  'not-applicable',
  'observed',
  'pass',
  'warn',
  'flaky',
  'untestable',
  'error',
  'fail',
];

/** How a conversation went wrong. */
export interface Finding {
  readonly difference: Difference;
  readonly hint: string | undefined;
  /** The shortest conversation that shows it. */
  readonly transcript: Transcript;
  /** The first conversation that showed it. */
  readonly original: Transcript;
  /** How often the same input was tried, and how often it went wrong. */
  readonly reproduced: { readonly times: number; readonly of: number };
  /** How the program ended, where it did. */
  readonly exit: Exit | undefined;
  /** What it printed last to its standard error. */
  readonly errors: string;
}

/** What was found out about one clause. */
export interface ClauseResult {
  readonly id: string;
  readonly level: Level;
  readonly role: Role;
  readonly title: string;
  /** The sentence of the specification. */
  readonly text: string;
  /** Where the sentence stands: file and line. */
  readonly place: string;
  readonly verdict: Verdict;
  /** Why there is no other verdict: for `not-applicable`, `untestable` and `error`. */
  readonly reason?: string;
  /** What the program does: for `observed`. */
  readonly observation?: string;
  /** Scenarios played. */
  readonly runs: number;
  readonly milliseconds: number;
  readonly finding?: Finding;
}

/** The worst of several verdicts; `untestable` when there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const ranks = verdicts.map((verdict) => VERDICTS.indexOf(verdict));
  return VERDICTS[Math.max(...ranks)] ?? 'untestable';
}

/** 0: conforms; 1: does not; 2: could not be decided. */
export function exitStatusOf(results: readonly ClauseResult[]): 0 | 1 | 2 {
  const verdicts = results.map(({ verdict }) => verdict);
  const verdict = worst(verdicts);
  if (verdict === 'fail') return 1;
  if (verdict === 'flaky' || verdict === 'untestable' || verdict === 'error') return 2;
  // Nothing judged is nothing shown.
  return verdicts.some((each) => each === 'pass' || each === 'warn') ? 0 : 2;
}
