import type { ClauseResult, Verdict } from '../../engine/Result.js';
import type { Clause, Role } from '../../spec/Spec.js';
import type { ShownReport } from './shownReports.js';

/** What came of the checks of several programs of one role, clause by clause. */
export interface Matrix {
  /** The clauses that somebody breaks, or that could not be decided for somebody, in the order of the specification. */
  readonly columns: readonly Column[];
  /** All others, by what came of them. */
  readonly folded: Readonly<Record<Fold, readonly Clause[]>>;
  /** What breaks most comes first. */
  readonly rows: readonly Row[];
}

/** A clause holds for all that were asked for it, leaves programs a choice, or was asked of nobody. */
export type Fold = 'holding' | 'open' | 'unasked';

export interface Column {
  readonly clause: Clause;
  /** How many programs break it. */
  readonly broken: number;
  /** For how many programs it is a warning. */
  readonly warnings: number;
  /** It is the first of its section. */
  readonly isFirst: boolean;
}

export interface Row {
  readonly report: ShownReport;
  /** For each column; nothing where the check did not come so far, or the clause was not selected. */
  readonly cells: readonly (ClauseResult | undefined)[];
  readonly sums: Sums;
}

/** Clauses of one program, counted as on the page of its report. */
export interface Sums {
  readonly holding: number;
  readonly broken: number;
  readonly warnings: number;
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
  const shown = asked.filter((clause) => foldOf(verdictsOn(clause)) === undefined);
  const folded = (fold: Fold) => asked.filter((clause) => foldOf(verdictsOn(clause)) === fold);
  return {
    columns: shown.map((clause, index) => ({
      clause,
      broken: countOf(verdictsOn(clause), ['fail']),
      warnings: countOf(verdictsOn(clause), ['warn']),
      isFirst: index === 0 || sectionOf(shown[index - 1]!) !== sectionOf(clause),
    })),
    folded: { holding: folded('holding'), open: folded('open'), unasked: folded('unasked') },
    rows: reports
      .map((report, index) => ({
        report,
        cells: shown.map(({ id }) => results[index]!.get(id)),
        sums: sumsOf(report.run.results),
      }))
      .toSorted(byWhatIsBroken),
  };
}

const UNDECIDED: readonly Verdict[] = ['flaky', 'inconclusive', 'untestable', 'error'];

/** Where a clause with these verdicts stands, if it is no column. */
function foldOf(verdicts: readonly Verdict[]): Fold | undefined {
  if (countOf(verdicts, ['fail', 'warn', ...UNDECIDED]) > 0) return undefined;
  if (verdicts.includes('observed')) return 'open';
  return verdicts.includes('pass') ? 'holding' : 'unasked';
}

function sumsOf(results: readonly ClauseResult[]): Sums {
  const verdicts = results.map(({ verdict }) => verdict);
  return {
    holding: countOf(verdicts, ['pass']),
    broken: countOf(verdicts, ['fail']),
    warnings: countOf(verdicts, ['warn']),
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
    sums.warnings,
    // Of what could not be tested to its end, nobody knows the rest.
    run.end.type === 'aborted' ? Infinity : sums.undecided,
  ]);
  const place = a!.findIndex((count, index) => count !== b![index]);
  return place < 0 ? one.report.name.localeCompare(other.report.name, 'en') : b![place]! - a![place]!;
}
