import { MergedCampaign } from '../../fuzz/MergedCampaign.js';
import { readScript } from '../../fuzz/script/notation.js';
import { CliError } from '../CliError.js';
import type { FuzzPlan } from './FuzzPlan.js';
import type { CampaignEars } from './runCampaign.js';
import { startWorker, type StartedWorker } from './startWorker.js';
import type { WorkerMessage } from './worker.js';

/**
 * Attacks several of the same program at once, each by a process of its own, and tells of it as of one campaign.
 *
 * @param namespaces - each worker has a network namespace of its own
 * @throws CliError when none of them can begin
 */
export async function runWorkers(
  plan: FuzzPlan,
  namespaces: boolean,
  signal: AbortSignal,
  { tell, keepCase }: CampaignEars,
): Promise<void> {
  const merged = new MergedCampaign(plan.runs, tell);
  const failed: string[] = [];
  const isEnough = () => plan.findings !== undefined && merged.found >= plan.findings;
  const workers: StartedWorker[] = [];
  const interrupt = (): void => workers.forEach((worker) => worker.interrupt());

  const hear = (number: number, message: WorkerMessage): void => {
    switch (message.type) {
      case 'event':
        merged.take(number, message.event);
        if (isEnough()) interrupt();
        break;
      case 'case':
        keepCase(readScript(message.lines), message.novel);
        break;
      case 'failed':
        failed[number] = message.problem;
    }
  };
  for (let number = 0; number < plan.workers; number++) {
    const worker = { number, seed: plan.seed, plain: !namespaces };
    workers.push(startWorker(worker, (message) => hear(number, message)));
  }
  if (signal.aborted) interrupt();
  signal.addEventListener('abort', interrupt);
  const ends = await Promise.all(
    workers.map(async ({ ended }, number) => {
      const { problem } = await ended;
      if (problem !== undefined) failed[number] ??= problem;
      if (failed[number] !== undefined) merged.lose(number, lossOf(failed[number], problem));
      return failed[number];
    }),
  );
  signal.removeEventListener('abort', interrupt);
  const [first] = ends;
  if (first !== undefined && ends.every((each) => each !== undefined)) throw new CliError(first);
  merged.end(isEnough() ? 'enough findings' : undefined);
}

function lossOf(failure: string, problem: string | undefined): string {
  return problem === undefined ? `could not go on: ${failure.split('\n')[0]}` : problem;
}
