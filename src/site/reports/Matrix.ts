import type { ClauseResult, Verdict } from '../../engine/Result.js';
import type { Clause, Role } from '../../spec/Spec.js';
import type { ShownReport } from './shownReports.js';

/** What came of the checks of several programs of one role, clause by clause. */
export interface Matrix {
  /** The clauses that do not hold for all of them, in the order of the specification. */
  readonly columns: readonly Column[];
  /** The clauses that hold for all that were asked for them. */
  readonly holding: readonly Clause[];
  /** What breaks most comes first. */
  readonly rows: readonly Row[];
}

export interface Column {
  readonly clause: Clause;
  /** How many programs break it. */
  readonly broken: number;
  /** It is the first of its section. */
  readonly isFirst: boolean;
}

export interface Row {
  readonly report: ShownReport;
  /** For each column; nothing where the check did not come so far, or the clause was not selected. */
  readonly cells: readonly (ClauseResult | undefined)[];
  readonly sums: Sums;
}

/** Clauses of one program. */
export interface Sums {
  readonly holding: number;
  readonly broken: number;
  readonly undecided: number;
}

/**
 * Puts reports side by side.
 *
 * @param clauses - those of the protocol
 */
export function matrixOf(clauses: readonly Clause[], role: Role, reports: readonly ShownReport[]): Matrix {
  const results = reports.map(({ run }) => new Map(run.results.map((result) => [result.id, result])));
  const verdictsOn = ({ id }: Clause) => results.flatMap((each) => each.get(id)?.verdict ?? []);
  const asked = clauses.filter((clause) => clause.role === role && verdictsOn(clause).length > 0);
  const isHolding = (clause: Clause) => verdictsOn(clause).every((verdict) => verdict === 'pass');
  const shown = asked.filter((clause) => !isHolding(clause));
  return {
    columns: shown.map((clause, index) => ({
      clause,
      broken: countOf(verdictsOn(clause), BROKEN),
      isFirst: index === 0 || sectionOf(shown[index - 1]!) !== sectionOf(clause),
    })),
    holding: asked.filter(isHolding),
    rows: reports
      .map((report, index) => ({
        report,
        cells: shown.map(({ id }) => results[index]!.get(id)),
        sums: sumsOf(report.run.results),
      }))
      .toSorted(byWhatIsBroken),
  };
}

const BROKEN: readonly Verdict[] = ['fail', 'warn'];
const UNDECIDED: readonly Verdict[] = ['flaky', 'inconclusive', 'untestable', 'error'];

function sumsOf(results: readonly ClauseResult[]): Sums {
  const verdicts = results.map(({ verdict }) => verdict);
  return {
    holding: countOf(verdicts, ['pass']),
    broken: countOf(verdicts, BROKEN),
    undecided: countOf(verdicts, UNDECIDED),
  };
}

function countOf(verdicts: readonly Verdict[], counted: readonly Verdict[]): number {
  return verdicts.filter((verdict) => counted.includes(verdict)).length;
}

/** The part of a clause's id between the protocol and the number. */
function sectionOf({ id }: Clause): string {
  return id.slice(id.indexOf('/') + 1, id.lastIndexOf('/'));
}

function byWhatIsBroken(one: Row, other: Row): number {
  const [a, b] = [one, other].map(({ report: { run }, sums }) => [
    sums.broken,
    countOf(
      run.results.map(({ verdict }) => verdict),
      ['fail'],
    ),
    // Of what could not be tested to its end, nobody knows the rest.
    run.end.type === 'aborted' ? Infinity : sums.undecided,
  ]);
  const place = a!.findIndex((count, index) => count !== b![index]);
  return place < 0 ? one.report.name.localeCompare(other.report.name, 'en') : b![place]! - a![place]!;
}
