import type { Event } from './Event.js';
import type { Comparison, Specimen } from './Proof.js';
import type { ClauseResult } from './Result.js';

/** What a row keeps of the result of a clause: plain data, as little as is asked for. */
export interface RowResult extends Pick<ClauseResult, 'id' | 'level' | 'verdict' | 'reason'> {
  /** How many steps of a conversation show what went wrong; missing where nothing did. */
  readonly shownBy?: number;
}

/** What the suite finds out about one program. */
export interface Row {
  readonly name: string;
  readonly variant: string;
  readonly results: readonly RowResult[];
  /** The clauses whose checks catch it. */
  readonly killers: readonly string[];
  /** What tells it from the reference, where that is known. */
  readonly comparison?: Comparison;
}

/** Which check catches which mutant. */
export interface KillMatrix {
  readonly references: readonly Row[];
  readonly mutants: readonly Row[];
}

/** Scenarios for each check: all examples, and at least one that is generated. */
const RUNS = 10;

/** A try that ends when a check has caught the program. */
export interface Haste {
  /** The ids of the clauses that are checked first, and all of them. */
  readonly open: readonly string[];
  /** The ids of the clauses that are checked then, before the others. */
  readonly best: readonly string[];
}

/**
 * Runs a suite against one program in memory. The clock stands still, so a machine under load finds the same.
 *
 * @param haste - without it, the row holds all that catch it
 */
export async function tryOn(specimen: Specimen, seed: number, haste?: Haste): Promise<Row> {
  const results: RowResult[] = [];
  const open = new Set(haste?.open);
  const isEnough = ({ id }: RowResult) => {
    open.delete(id);
    return open.size === 0 && results.some(isKill);
  };
  const listen = (event: Event) => {
    if (event.type === 'checked') results.push(resultOf(event.result));
  };
  await specimen.check(
    {
      only: [],
      runs: RUNS,
      shrinks: false,
      seed,
      commandLine: '',
      strict: false,
      timeout: 1000,
      now: () => 0,
      ...(haste && { first: [...haste.open, ...haste.best], isEnough }),
    },
    listen,
  );
  const { name, variant } = specimen;
  const comparison = specimen.compare?.();
  const killers = results.filter(isKill).map(({ id }) => id);
  return { name, variant, results, killers, ...(comparison && { comparison }) };
}

function resultOf({ id, level, verdict, reason, finding }: ClauseResult): RowResult {
  return {
    id,
    level,
    verdict,
    ...(reason !== undefined && { reason }),
    ...(finding && { shownBy: finding.transcript.length }),
  };
}

/** A broken SHOULD is a warning. */
function isKill({ verdict }: RowResult): boolean {
  return verdict === 'fail' || verdict === 'warn';
}
