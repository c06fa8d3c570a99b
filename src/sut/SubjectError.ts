/**
 * Why a program cannot be tested: one sentence for its author.
 *
 * @example
 * ```ts
 * import { checkServer, SubjectError } from 'assay';
 *
 * await checkServer('NAME', { command: ['./no-such-program'] }).catch((problem: unknown) => {
 *   if (problem instanceof SubjectError) console.log(problem.code); // not-found
 * });
 * ```
 */
export class SubjectError extends Error {
  /** The name of the class. */
  override readonly name = 'SubjectError';

  /** The well-known mistake that this is, where it is one. */
  get diagnosis(): 'address-in-use' | 'wrong-port' | undefined {
    if (this.code === 'port-in-use') return 'address-in-use';
    return this.code === 'wrong-port' ? 'wrong-port' : undefined;
  }

  /** A stable name of the problem. */
  readonly code: SubjectProblem;

  constructor(code: SubjectProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The codes of a {@link SubjectError}. */
export type SubjectProblem =
  /** There is no such program. */
  | 'not-found'
  | 'not-executable'
  /** It ended before it listened. */
  | 'ended-early'
  /** It runs, and listens on no port. */
  | 'never-listens'
  /** A client that made no connection. */
  | 'never-connects'
  /** A client that wants to connect to another port. */
  | 'wrong-port'
  /** It asks its user something first, which nobody can answer. */
  | 'asks-first'
  /** It listens on several ports, and nobody said which one counts. */
  | 'several-ports'
  /** Another program listens on its port, or closed connections hold it. */
  | 'port-in-use'
  /** What it prints cannot be seen, and nothing else tells what it does. */
  | 'no-console'
  /** The system does not allow what keeps the two ends of a pair apart. */
  | 'no-namespace'
  /** It writes its messages in a way that nobody has told. */
  | 'unknown-dialect'
  /** Nothing answers at the address. */
  | 'unreachable'
  /** It prints without end. */
  | 'too-much-output'
  /** Whoever ran the check has ended it. */
  | 'interrupted';
