/** How what came differs from what had to come. */
export type Divergence =
  /** An octet that no alternative has. */
  | 'wrong octets'
  /** More than was expected. */
  | 'too much'
  /** Nothing came. */
  | 'silence'
  /** What came answers something later: this one was passed over. */
  | 'passed over'
  /** The connection ended before all had come. */
  | 'ended'
  /** The connection should have ended and did not. */
  | 'not ended'
  /** No connection could be made. */
  | 'refused'
  /** The program ended where it had to go on, or ended by an error. */
  | 'program ended'
  /** The program went on where it had to end. */
  | 'program runs'
  /** After the scenario the program served nobody any more. */
  | 'out of service'
  /** A client made no connection. */
  | 'not connected'
  /** Nothing appeared on the screen. */
  | 'not shown'
  /** It appeared on the screen only when the program ended. */
  | 'shown late'
  /** What appeared on the screen does not tell one answer from the other. */
  | 'not told apart'
  /** The program prints without end. */
  | 'flood'
  /** The program does nothing, at the full speed of a processor. */
  | 'spin';

/** What was expected, and what came instead. */
export interface Difference {
  /** How they differ. */
  readonly kind: Divergence;
  /** All that would have been right, in words. */
  readonly expected: readonly string[];
  /** What came instead, in words, where octets alone do not say it. */
  readonly actual: string;
  /** The octets that came. */
  readonly octets?: Uint8Array;
  /** The place of the first wrong one among them. */
  readonly offset?: number;
}

/** Thrown by the expectations of a scenario, and caught by the runner: the program did not do what it had to. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly difference: Difference;
  /** The id of the clause that is broken, where it is not the one that the check is about. */
  readonly clause: string | undefined;

  constructor(difference: Difference, clause?: string) {
    super(`expected ${difference.expected.join(' or ')}, but ${difference.actual}`);
    this.difference = difference;
    this.clause = clause;
  }
}
