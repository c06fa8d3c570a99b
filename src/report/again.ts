import type { ClauseResult, Evidence } from '../engine/Result.js';
import { quoteForReader } from '../sut/commandWords.js';

/** What it takes to run a check again. */
export interface Repeatable {
  /** The command line that checks the program in the same way, but for the clauses. */
  readonly commandLine: string;
  readonly seed: number;
}

/**
 * The command that shows a finding again: from its trace, or else a check of the clause with the same values, where the
 * program stands last.
 */
export function againOf(
  { id, finding }: { readonly id: string; readonly finding?: ClauseResult['finding'] | undefined },
  { commandLine, seed }: Repeatable,
): string {
  if (finding?.evidence) return replayOf(finding.evidence, commandLine);
  return commandLine.replace(/ (--connect |--server |-- |$)/, ` --only ${id} --seed ${seed} $1`).trim();
}

/** The command that plays a trace again, called as the command line calls the tool. */
export function replayOf({ trace }: Evidence, commandLine: string): string {
  return `${commandLine.startsWith('npx ') ? 'npx ' : ''}assay replay ${quoteForReader(trace)}`;
}
