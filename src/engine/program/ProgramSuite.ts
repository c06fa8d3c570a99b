import type { TraceProtocol, TraceVariant } from '../../protocols/TraceProtocol.js';
import type { Exit } from '../../sut/Subject.js';
import type { Hint } from '../Check.js';
import type { Fact } from '../Profile.js';
import type { JudgedRun } from './judgeRun.js';

/** What was found out about a program, for the hint at a usual cause. */
export interface Suspicion {
  readonly variant: string | undefined;
  readonly exit: Exit | undefined;
  /** What the program printed in the run that shows it. */
  readonly output: string;
  readonly errors: string;
  /** The words of its command. */
  readonly command: string;
  /** How often it went wrong. */
  readonly times: number;
  readonly of: number;
  /** What came instead. */
  readonly actual: string;
}

/** How one clause about a program is checked. */
export interface ProgramCheck {
  /** The id of the clause. */
  readonly clause: string;
  readonly title: string;
  /** The variant whose programs it binds; without it, all of them. */
  readonly variant?: string;
  /** The type of line without which a trace shows nothing of it. */
  readonly needs?: string;
  /** The usual cause. */
  readonly hint?: (suspicion: Suspicion) => Hint | undefined;
}

/** All checks of the programs of a protocol that are judged by what they print. */
export interface ProgramSuite {
  readonly protocol: TraceProtocol;
  readonly role: 'program';
  readonly checks: readonly ProgramCheck[];
  /** The clause that asks for a trace at all. */
  readonly speaks: string;
  /** The clause that asks for an end. */
  readonly ends: string;
  /** The clause that asks for a tidy end. */
  readonly endsWell: string;
  /** Which of the variants a program is of that prints this; `undefined` where it is of none. */
  readonly variantOf: (output: string) => TraceVariant | undefined;
  /** What is found out about the program by its runs, for the report. */
  readonly factsOf: (runs: readonly JudgedRun[]) => readonly Fact[];
}
