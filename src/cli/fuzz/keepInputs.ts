import type { Script } from '../../fuzz/script/Action.js';
import { keepInput } from './corpus.js';
import type { FuzzPlan } from './FuzzPlan.js';

/**
 * Keeps cases in which something was new, where there is a corpus. What another worker has seen first is not new.
 *
 * @throws CliError when they cannot be written
 */
export function keepInputs({ inputs, suite }: FuzzPlan): (script: Script, novel: readonly string[]) => void {
  const seen = new Set<string>();
  return (script, novel) => {
    if (inputs === undefined || novel.every((feature) => seen.has(feature))) return;
    for (const feature of novel) seen.add(feature);
    keepInput(inputs, suite.protocol.name, script, novel);
  };
}
