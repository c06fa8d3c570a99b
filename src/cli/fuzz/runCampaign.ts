import { Campaign } from '../../fuzz/Campaign.js';
import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import type { Script } from '../../fuzz/script/Action.js';
import { factsOf } from '../../report/facts.js';
import { levelUnder } from '../../spec/Spec.js';
import { clauseHintOf } from './clauseHintOf.js';
import type { FuzzPlan } from './FuzzPlan.js';
import { openArena } from './openArena.js';

/** Who is told what happens in a campaign. */
export interface CampaignEars {
  readonly tell: (event: FuzzEvent) => void;
  /** Something was new in this case. */
  readonly keepCase: (script: Script, novel: readonly string[]) => void;
}

/**
 * Attacks a program as it was planned.
 *
 * @param worker - which of the workers this one is, from 0
 * @throws SubjectError when the program cannot be tested at all
 */
export async function runCampaign(
  plan: FuzzPlan,
  worker: number,
  signal: AbortSignal,
  { tell, keepCase }: CampaignEars,
): Promise<void> {
  const { protocol } = plan.suite;
  await openArena(plan, signal, async ({ arena, profile, port, name }) => {
    const { seed, time, runs, findings, feedback, randomOctets, workers, given, commandLine } = plan;
    const options = {
      seed,
      time,
      runs: runs === undefined ? undefined : partOf(runs, worker, workers),
      findings,
      feedback,
      randomOctets,
      worker,
      corpus: given,
      clauses: protocol.clauses,
      level: (clause: (typeof protocol.clauses)[number]) => levelUnder(clause, profile),
      clauseHint: clauseHintOf(plan.suite),
      facts: factsOf({ profile, port }),
      head: { protocol: protocol.name, program: name, commandLine, workers },
      keepCase,
      signal,
    };
    await new Campaign(arena, options, tell).run();
  });
}

/** What each of several workers does of so many cases. */
function partOf(runs: number, worker: number, workers: number): number {
  return Math.floor(runs / workers) + (worker < runs % workers ? 1 : 0);
}
