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
  /** There was not time enough to decide it. */
  | 'inconclusive'
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
  'inconclusive',
  'untestable',
  'error',
  'fail',
];

/** How a conversation went wrong. */
export interface Finding {
  /** What was expected, and what came. */
  readonly difference: Difference;
  /** The usual cause, in a sentence or two, where it is known. */
  readonly hint: string | undefined;
  /** The well-known mistake that this is, where it is one. */
  readonly diagnosis?: Diagnosis | undefined;
  /** What the check was given in the shortest conversation. */
  readonly given: unknown;
  /** The shortest conversation that shows it. */
  readonly transcript: Transcript;
  /** The first conversation that showed it. */
  readonly original: Transcript;
  /** How often the same input was tried, and how often it went wrong. */
  readonly reproduced: {
    /** It went wrong so often. */
    readonly times: number;
    /** It was tried so often. */
    readonly of: number;
  };
  /** How the program ended, where it did. */
  readonly exit: Exit | undefined;
  /** What it printed to its standard output, the middle left out where it is long. */
  readonly output: string;
  /** What it printed to its standard error, likewise. */
  readonly errors: string;
  /** The files that keep the evidence, where it is kept. */
  readonly evidence?: Evidence | undefined;
}

/** Mistakes that are so common that they have a name. */
export type Diagnosis =
  /** What a read returns at the end of the connection is taken for a message. */
  | 'end-of-file-as-data'
  /** Two messages that were sent one after the other arrive as one, and are taken for one. */
  | 'merged-sends'
  /** What one read returns is taken for a message. */
  | 'unframed-reads'
  /** Octets that are not UTF-8 end the program. */
  | 'broken-utf8'
  | 'address-in-use'
  | 'wrong-port'
  /** What is printed stays in a buffer until the program ends. */
  | 'block-buffered';

/** Where a finding is kept. */
export interface Evidence {
  /** File of the trace, for `assay replay`. */
  readonly trace: string;
  /** Command line that shows the same without Assay. */
  readonly byHand: string;
}

/** What was found out about one clause. */
export interface ClauseResult {
  /** The address of the clause: `NAME/topic/1`. */
  readonly id: string;
  /** How strongly it binds such a program. */
  readonly level: Level;
  /** Whom it binds. */
  readonly role: Role;
  /** What is checked, in a few words. */
  readonly title: string;
  /** The sentence of the specification. */
  readonly text: string;
  /** Where the sentence stands: file and line. */
  readonly place: string;
  /** What is said about the clause. */
  readonly verdict: Verdict;
  /** Why there is no other verdict: for `not-applicable`, `inconclusive`, `untestable` and `error`. */
  readonly reason?: string;
  /** What the program does: for `observed`. */
  readonly observation?: string;
  /** Scenarios played. */
  readonly runs: number;
  /** How long it took. */
  readonly milliseconds: number;
  /** How it went wrong: for `fail`, `warn` and `flaky`. */
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
  if (verdict === 'flaky' || verdict === 'inconclusive' || verdict === 'untestable' || verdict === 'error')
    return 2;
  // Nothing judged is nothing shown.
  return verdicts.some((each) => each === 'pass' || each === 'warn') ? 0 : 2;
}
