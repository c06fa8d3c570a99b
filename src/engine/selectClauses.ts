import type { Clause, Role } from '../spec/Spec.js';

/** What clauses are selected of. */
interface Selectable {
  readonly protocol: { readonly clauses: readonly Clause[] };
  readonly role: Role;
}

/** The clauses of a suite's role under the prefixes given; all of them without any. */
export function selectClauses({ protocol, role }: Selectable, prefixes: readonly string[]): Clause[] {
  const selected = ({ id }: Clause) =>
    prefixes.length === 0 ||
    prefixes.some((prefix) => id === prefix || id.startsWith(`${prefix.replace(/\/$/, '')}/`));
  return protocol.clauses.filter((clause) => clause.role === role && selected(clause));
}
