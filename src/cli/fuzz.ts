import { SubjectError } from '../sut/SubjectError.js';
import type { FuzzOptions } from './fuzz/FuzzOptions.js';
import { keepFindings } from './fuzz/keepFindings.js';
import { keepInputs } from './fuzz/keepInputs.js';
import { openFuzzListeners } from './fuzz/listeners.js';
import { planOf } from './fuzz/planOf.js';
import { replayCorpus } from './fuzz/replayCorpus.js';
import { runCampaign } from './fuzz/runCampaign.js';
import { runWorkers } from './fuzz/runWorkers.js';
import { Standing } from './fuzz/Standing.js';
import { workAsWorker } from './fuzz/workAsWorker.js';
import type { Worker } from './fuzz/worker.js';
import { interruption } from './interruption.js';

/**
 * `assay fuzz`: returns the exit status, which is 0 when no defect was found, 1 when one was, 2 when the program could not
 * be attacked. Whoever interrupts a campaign is told what was found until then, and the status says that.
 */
export async function fuzz(
  name: string,
  command: readonly string[],
  options: FuzzOptions,
  worker?: Worker,
): Promise<number> {
  const plan = await planOf(name, command, worker ? { ...options, seed: worker.seed } : options);
  if (worker) return workAsWorker(plan, worker);
  const signal = interruption();
  if (options.replayCorpus) return told(signal, () => replayCorpus(plan, signal));
  const listeners = openFuzzListeners(options);
  const standing = new Standing(plan.strict);
  const tell = keepFindings(plan, (event) => {
    standing.note(event);
    listeners.tell(event);
  });
  return told(signal, async () => {
    try {
      const ears = { tell, keepCase: keepInputs(plan) };
      if (plan.workers > 1) await runWorkers(plan, options.namespace, signal, ears);
      else await runCampaign(plan, 0, signal, ears);
    } finally {
      listeners.close();
    }
    return standing.status;
  });
}

/** The status of what is done; 2, and a sentence, when the program cannot be tested. */
async function told(signal: AbortSignal, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (problem) {
    if (!(problem instanceof SubjectError)) throw problem;
    const sentence = signal.aborted ? 'It was interrupted before anything was tested.' : problem.message;
    process.stderr.write(`assay: ${sentence}\n`);
    return 2;
  }
}
