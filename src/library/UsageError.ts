/**
 * What was asked for cannot be done as it stands: one sentence that says what there is instead.
 *
 * @example
 * ```ts
 * import { clausesOf, UsageError } from 'assay';
 *
 * await clausesOf('NAMES', 'server').catch((problem: unknown) => {
 *   if (problem instanceof UsageError) console.log(problem.code); // unknown-protocol
 * });
 * ```
 */
export class UsageError extends Error {
  /** The name of the class. */
  override readonly name = 'UsageError';

  /** A stable name of the problem. */
  readonly code: UsageProblem;

  constructor(code: UsageProblem, message: string) {
    super(message);
    this.code = code;
  }
}

/** The codes of a {@link UsageError}. */
export type UsageProblem =
  /** There is no protocol of that name. */
  | 'unknown-protocol'
  /** The protocol asks nothing of programs in that role. */
  | 'unknown-role'
  /** No clause that is checked has this id or stands under it. */
  | 'unknown-clause'
  /** The protocol has no variant of that name. */
  | 'unknown-variant'
  /** A command without a word. */
  | 'no-command';
