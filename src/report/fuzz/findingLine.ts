import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { printableWhole } from '../../wire/printable.js';
import { cut } from './figures.js';

/** A finding in one line: its kind, the clause that it breaks, where it is, what came. */
export function findingLine(
  { kind, clause, place, headline, difference }: FuzzFinding,
  width: number,
): string {
  const said = [place, headline ?? difference.actual].filter((text) => text !== undefined).join(': ');
  return cut(`${kind.padEnd(KIND)}  ${clause.id.padEnd(CLAUSE)}  ${printableWhole(said)}`, width);
}

/** Columns of a usual kind, and of a usual clause. */
const KIND = 12;
const CLAUSE = 20;
