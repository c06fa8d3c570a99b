/** Why a program cannot be tested: one sentence for its author. */
export class SubjectError extends Error {
  override readonly name = 'SubjectError';

  /** A stable name of the problem. */
  readonly code: SubjectProblem;

  constructor(code: SubjectProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export type SubjectProblem =
  | 'not-found'
  | 'not-executable'
  | 'ended-early'
  | 'never-listens'
  | 'several-ports'
  | 'port-in-use'
  | 'unreachable'
  | 'too-much-output'
  | 'interrupted';
