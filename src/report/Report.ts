import type { Coverage } from '../engine/coverage/Coverage.js';
import type { Fact } from '../engine/Profile.js';
import type { ClauseResult, Diagnosis, Evidence, Finding, Verdict } from '../engine/Result.js';
import type { Difference } from '../engine/Violation.js';
import type { Demand, Started } from './Run.js';

/** A run as JSON (schema/report.schema.json). */
export interface Report extends Partial<Omit<Started, 'type'>> {
  readonly profile?: ReportedProfile | undefined;
  readonly verdict: Verdict;
  readonly exitStatus: 0 | 1 | 2;
  /** Of a run that was aborted, and of no other. */
  readonly reason?: string;
  readonly diagnosis?: Diagnosis | undefined;
  /** Of a run that has come to its end. */
  readonly milliseconds?: number;
  readonly clauses: readonly ReportedClause[];
  readonly coverage?: Coverage | undefined;
}

export interface ReportedProfile {
  readonly variant?: string | undefined;
  readonly framing: 'line' | 'chunk' | 'stream';
  readonly dialect?: string | undefined;
  readonly port?: number | undefined;
  readonly demanded: readonly Demand[];
  readonly observed?: readonly Fact[];
}

export interface ReportedClause extends Omit<ClauseResult, 'text' | 'finding'> {
  readonly sentence: string;
  readonly finding?: ReportedFinding;
}

export interface ReportedFinding
  extends
    Omit<Difference, 'octets' | 'offset'>,
    Pick<Finding, 'diagnosis' | 'reproduced'>,
    Partial<Pick<Finding, 'hint'>> {
  /** The octets that came: printable UTF-8 as it is and all else escaped, and in hexadecimal. */
  readonly octets?: { readonly text: string; readonly hex: string };
  readonly offset?: number | undefined;
  /** Conversations, a step a line. */
  readonly transcript: readonly string[];
  readonly original: readonly string[];
  readonly exit?: string;
  /** Lines that the program printed. */
  readonly output?: readonly string[];
  readonly errors?: readonly string[];
  readonly evidence?: Evidence | undefined;
  readonly again?: string | undefined;
}
