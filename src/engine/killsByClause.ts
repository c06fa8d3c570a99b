import type { KillMatrix, Row } from './killMatrix.js';

/** The mutants that the check of one clause has caught. */
export interface Kills {
  /** How many there are. */
  readonly count: number;
  /** The names of some of them, those that the fewest other checks have caught first. */
  readonly names: readonly string[];
}

/** Names that are kept of the mutants of one clause. */
const NAMES = 8;

/** What each check has caught, by the id of its clause. */
export function killsByClause({ mutants }: KillMatrix): Readonly<Record<string, Kills>> {
  const caught = new Map<string, Row[]>();
  for (const row of mutants) {
    for (const clause of row.killers) caught.set(clause, [...(caught.get(clause) ?? []), row]);
  }
  return Object.fromEntries(
    [...caught].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([clause, rows]) => [clause, killsOf(rows)]),
  );
}

function killsOf(rows: readonly Row[]): Kills {
  const telling = rows.toSorted((a, b) => a.killers.length - b.killers.length);
  return { count: rows.length, names: [...new Set(telling.map(({ name }) => name))].slice(0, NAMES) };
}
