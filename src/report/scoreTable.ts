import { ratioOf, type MatrixScore } from '../engine/matrixScore.js';

/** The score of one suite, and how long it took. */
export interface ScoreRow extends MatrixScore {
  /** Whose suite it is, and of which role. */
  readonly name: string;
  /** Milliseconds of all threads together. */
  readonly milliseconds: number;
}

const HEAD = ['', 'mutants', 'caught', 'equivalent', 'excused', 'open', 'score', 'of all', 'seconds'];

/** The scores of all suites, one below the other, and of all of them together. */
export function scoreTable(rows: readonly ScoreRow[]): string {
  const total = rows.reduce(sum, {
    name: 'all',
    mutants: 0,
    caught: 0,
    equivalent: 0,
    excused: 0,
    milliseconds: 0,
  });
  const cells = [HEAD, ...[...rows, total].map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) => `${row.map(aligned(widths)).join('  ').trimEnd()}\n`).join('');
}

function sum(a: ScoreRow, b: ScoreRow): ScoreRow {
  return {
    name: a.name,
    mutants: a.mutants + b.mutants,
    caught: a.caught + b.caught,
    equivalent: a.equivalent + b.equivalent,
    excused: a.excused + b.excused,
    milliseconds: a.milliseconds + b.milliseconds,
  };
}

function cellsOf({ name, mutants, caught, equivalent, excused, milliseconds }: ScoreRow): string[] {
  const due = mutants - equivalent - excused;
  const counts = [mutants, caught, equivalent, excused, due - caught].map(String);
  const seconds = (milliseconds / 1000).toFixed(1);
  return [name, ...counts, percent(caught, due), percent(caught, mutants), seconds];
}

/** Cut off, not rounded: 100.0 % is all of them. */
function percent(part: number, whole: number): string {
  return `${(Math.floor(1000 * ratioOf(part, whole)) / 10).toFixed(1)} %`;
}

/** Names stand to the left, numbers to the right. */
function aligned(widths: readonly number[]) {
  return (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
}
