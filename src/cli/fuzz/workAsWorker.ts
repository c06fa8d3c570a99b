import { writeScript } from '../../fuzz/script/notation.js';
import { SubjectError } from '../../sut/SubjectError.js';
import { interruption } from '../interruption.js';
import type { FuzzPlan } from './FuzzPlan.js';
import { runCampaign } from './runCampaign.js';
import type { Worker, WorkerMessage } from './worker.js';

/** What one of several workers does: its part of the campaign; whatever happens, it says to the one who has started it. */
export async function workAsWorker(plan: FuzzPlan, worker: Worker): Promise<number> {
  const signal = interruption();
  let last: Promise<void> = Promise.resolve();
  const say = (message: WorkerMessage): void => void (last = sent(message));
  // Nobody is left to work for.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // That alone keeps nobody here.
  process.channel?.unref();
  try {
    await runCampaign(plan, worker.number, signal, {
      tell: (event) => say({ type: 'event', event }),
      keepCase: (script, novel) => say({ type: 'case', lines: writeScript(script), novel }),
    });
  } catch (problem) {
    if (!(problem instanceof SubjectError)) throw problem;
    say({ type: 'failed', problem: problem.message });
  }
  // Messages are sent in their order.
  await last;
  return 0;
}

/** Settles when it is on its way, or nobody is there who could hear it. */
function sent(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected) return resolve();
    process.send!(message, undefined, undefined, () => resolve());
  });
}
