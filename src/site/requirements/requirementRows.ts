import type { Level, Role } from '../../spec/Spec.js';
import { clauseAddress, protocolOf } from '../addresses.js';
import type { Site } from '../Site.js';

/** One row of the table, for a program. */
interface Requirement {
  readonly id: string;
  readonly protocol: string;
  readonly level: Level;
  readonly mustWhen: string | undefined;
  readonly role: Role;
  readonly sentence: string;
  readonly check: string | undefined;
  /** Mutants that the check has caught when the suite was last proven. */
  readonly mutants: number;
  /** Its page, from the root of the site. */
  readonly address: string;
}

/** The table as JSON. */
export function requirementsJson(site: Site): string {
  return `${JSON.stringify({ version: 1, requirements: rowsOf(site) }, undefined, 2)}\n`;
}

/** The table as CSV (RFC 4180). */
export function requirementsCsv(site: Site): string {
  const rows = rowsOf(site).map((row) => COLUMNS.map((column) => row[column]));
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

const COLUMNS = [
  'id',
  'protocol',
  'level',
  'mustWhen',
  'role',
  'sentence',
  'check',
  'mutants',
  'address',
] as const;

function rowsOf(site: Site): readonly Requirement[] {
  return site.clauses.map((clause) => {
    const { id, level, mustWhen, role, text: sentence } = clause;
    const { checks, kills } = site.pagesFor(clause).source;
    return {
      id,
      protocol: protocolOf(id),
      level,
      mustWhen,
      role,
      sentence,
      check: checks.get(id),
      mutants: kills.get(id)?.count ?? 0,
      address: clauseAddress(id),
    };
  });
}

function field(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
