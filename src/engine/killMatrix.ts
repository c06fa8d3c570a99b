import type { Event } from './Event.js';
import type { Proof, Specimen } from './Proof.js';
import type { ClauseResult } from './Result.js';

/** What the suite finds out about one program. */
export interface Row {
  readonly name: string;
  readonly variant: string;
  readonly results: readonly ClauseResult[];
  /** The clauses whose checks catch it. */
  readonly killers: readonly string[];
}

/** Which check catches which mutant. */
export interface KillMatrix {
  readonly references: readonly Row[];
  readonly mutants: readonly Row[];
}

/** Scenarios for each check: all examples, and at least one that is generated. */
const RUNS = 10;

/** Runs a suite against the reference and all its mutants. */
export async function killMatrix({ references, mutants }: Proof): Promise<KillMatrix> {
  return { references: await rowsOf(references), mutants: await rowsOf(mutants) };
}

async function rowsOf(specimens: readonly Specimen[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const specimen of specimens) rows.push(await tryOn(specimen, 1));
  return rows;
}

/** Runs a suite against one program in memory. The clock stands still, so a machine under load finds the same. */
export async function tryOn(specimen: Specimen, seed: number): Promise<Row> {
  const results: ClauseResult[] = [];
  const listen = (event: Event) => {
    if (event.type === 'checked') results.push(event.result);
  };
  await specimen.check(
    { only: [], runs: RUNS, seed, commandLine: '', strict: false, timeout: 1000, now: () => 0 },
    listen,
  );
  const { name, variant } = specimen;
  return { name, variant, results, killers: results.filter(isKill).map(({ id }) => id) };
}

/** A broken SHOULD is a warning. */
function isKill({ verdict }: ClauseResult): boolean {
  return verdict === 'fail' || verdict === 'warn';
}
