import type { KillMatrix, Row, RowResult } from './killMatrix.js';
import type { Proof } from './Proof.js';
import type { Verdict } from './Result.js';

/** Something that a kill matrix must not show. */
export interface MatrixFlaw {
  /** A program and its variant, or a clause and a variant. */
  readonly where: string;
  readonly problem: string;
}

/** The flaws of a suite, of its tables, or of both, as the kill matrix shows them. */
export function matrixFlaws(proof: Proof, matrix: KillMatrix): MatrixFlaw[] {
  return [
    ...matrix.references.flatMap(accusations),
    ...matrix.mutants.flatMap(failures),
    ...matrix.mutants.flatMap((row) => survival(proof, matrix, row)),
    ...matrix.mutants.flatMap((row) => wrongBlame(proof, row)),
    ...unknownNames(proof),
    ...needlessNames(proof, matrix),
    ...matrix.references.flatMap((reference) => unprovenClauses(matrix, reference)),
  ];
}

/** Why no check catches a mutant; `undefined` where nothing says so. */
export function reasonFor(proof: Proof, { references }: KillMatrix, row: Row): string | undefined {
  const known = reasonBeforehand(proof, row);
  if (known !== undefined) return known;
  const blamed = blamedClauses(proof, row.name);
  const binding = references.find(({ variant }) => variant === row.variant)?.results.filter(binds);
  if (!blamed || binding?.some(({ id }) => blamed.includes(id))) return undefined;
  return 'It is not bound by what this breaks.';
}

/** Why no check catches a mutant, as far as that is known before it is tried. */
export function reasonBeforehand(
  proof: Proof,
  row: Pick<Row, 'name' | 'variant' | 'comparison'>,
): string | undefined {
  if (row.comparison && row.comparison.type !== 'different') return row.comparison.reason;
  return excuseOf(proof, row)?.reason;
}

/** Whether it is said exactly which clauses a mutant breaks. */
export function isBlamed(proof: Proof, { name, variant }: Pick<Row, 'name' | 'variant'>): boolean {
  return variant === proof.references[0]?.variant && blamedClauses(proof, name) !== undefined;
}

const RIGHT: ReadonlySet<Verdict> = new Set(['pass', 'observed', 'not-applicable']);

function accusations({ name, variant, results }: Row): MatrixFlaw[] {
  return results
    .filter(({ verdict }) => !RIGHT.has(verdict))
    .map(({ id, verdict }) => ({ where: whereOf({ name, variant }), problem: `${id}: ${verdict}` }));
}

function failures({ name, variant, results }: Row): MatrixFlaw[] {
  return results
    .filter(({ verdict }) => verdict === 'error')
    .map(({ id, reason }) => ({
      where: whereOf({ name, variant }),
      problem: `${id}: ${reason ?? 'the check itself failed'}`,
    }));
}

function survival(proof: Proof, matrix: KillMatrix, row: Row): MatrixFlaw[] {
  const where = whereOf(row);
  if (row.killers.length === 0 && reasonFor(proof, matrix, row) === undefined) {
    const { shortest } = row.comparison?.type === 'different' ? row.comparison : {};
    const seen = shortest === undefined ? '' : ` (${shortest})`;
    return [{ where, problem: `no check catches it, and nothing says why${seen}` }];
  }
  if (row.killers.length === 0) return [];
  const killers = row.killers.join(', ');
  if (row.comparison?.type === 'equivalent') {
    return [{ where, problem: `nothing should tell it from the reference, but ${killers} caught it` }];
  }
  if (row.comparison?.type === 'free') {
    const { shortest } = row.comparison;
    return [{ where, problem: `is free to do what it does (${shortest}), but ${killers} caught it` }];
  }
  return excuseOf(proof, row) ? [{ where, problem: `is excused, but ${killers} caught it` }] : [];
}

function wrongBlame(proof: Proof, row: Row): MatrixFlaw[] {
  if (!isBlamed(proof, row)) return [];
  const blamed = blamedClauses(proof, row.name)!;
  const [expected, actual] = [blamed.join(', '), row.killers.join(', ')];
  if (expected === actual) return [];
  return [
    { where: whereOf(row), problem: `should be blamed for ${expected}, not for ${actual || 'nothing'}` },
  ];
}

function unknownNames(proof: Proof): MatrixFlaw[] {
  const { mutants, references, blame } = proof;
  const named = [
    ...blame.flatMap((each) => each.mutants.map((name) => ({ name, variant: references[0]!.variant }))),
    ...excusedNames(proof),
  ];
  return named
    .filter(
      (entry) => !mutants.some((row) => row.variant === entry.variant && isNamed([entry.name], row.name)),
    )
    .map(whereOf)
    .map((where) => ({ where, problem: 'is in a table, and there is no such mutant' }));
}

/** Whatever differs in nothing that binds, in none of its variants, needs no excuse. */
function needlessNames({ references, excuses }: Proof, { mutants }: KillMatrix): MatrixFlaw[] {
  const everywhere = references.map(({ variant }) => variant);
  return excuses.flatMap(({ variants = everywhere, mutants: names }) =>
    names
      .filter((name) => {
        const rows = mutants.filter((row) => variants.includes(row.variant) && isNamed([name], row.name));
        return rows.length > 0 && rows.every(isHarmless);
      })
      .map((name) => ({
        where: whereOf({ name, variant: variants.join(', ') }),
        problem: 'needs no excuse: it differs in nothing that binds',
      })),
  );
}

function isHarmless({ comparison }: Row): boolean {
  return comparison !== undefined && comparison.type !== 'different';
}

function excusedNames({ references, excuses }: Proof): Pick<Row, 'name' | 'variant'>[] {
  const everywhere = references.map(({ variant }) => variant);
  return excuses.flatMap(({ variants = everywhere, mutants }) =>
    mutants.flatMap((name) => variants.map((variant) => ({ name, variant }))),
  );
}

/** The ids of the clauses that a row proves: their checks catch it as strongly as the clauses bind. */
export function provenBy({ results }: Row): string[] {
  return results
    .filter(({ level, verdict }) => verdict === (level === 'MUST' ? 'fail' : 'warn'))
    .map(({ id }) => id);
}

function unprovenClauses({ mutants }: KillMatrix, { variant, results }: Row): MatrixFlaw[] {
  const proven = new Set(mutants.filter((row) => row.variant === variant).flatMap(provenBy));
  return results
    .filter(binds)
    .filter(({ id }) => !proven.has(id))
    .map(({ id }) => ({ where: whereOf({ name: id, variant }), problem: 'its check catches no mutant' }));
}

function binds({ level, verdict }: RowResult): boolean {
  return level !== 'MAY' && verdict !== 'not-applicable';
}

function excuseOf({ excuses }: Proof, { name, variant }: Pick<Row, 'name' | 'variant'>) {
  return excuses.find(
    ({ mutants, variants }) => isNamed(mutants, name) && (variants?.includes(variant) ?? true),
  );
}

function blamedClauses({ blame }: Proof, name: string): readonly string[] | undefined {
  return blame.find(({ mutants }) => isNamed(mutants, name))?.clauses;
}

/** Whether a name is one of these; `*` at the end of one stands for any rest. */
function isNamed(names: readonly string[], name: string): boolean {
  return names.some((each) => (each.endsWith(' *') ? name.startsWith(each.slice(0, -1)) : each === name));
}

function whereOf({ name, variant }: Pick<Row, 'name' | 'variant'>): string {
  return `${variant} · ${name}`;
}
