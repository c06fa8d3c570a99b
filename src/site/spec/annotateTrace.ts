import type { TraceLine } from '../../engine/program/readTrace.js';
import type { Snapshot } from '../../machine/Machine.js';
import { begin, step } from '../../machine/step.js';
import type { TraceVariant } from '../../protocols/TraceProtocol.js';
import type { Meaning } from './Meaning.js';

/** Says what each line of a trace means, by leading the machine of its variant through it. */
export function annotateTrace(lines: readonly TraceLine[], { machine }: TraceVariant): readonly Meaning[] {
  let snapshot: Snapshot<unknown> = begin(machine);
  return lines.map(({ input }) => {
    const { transition, ...next } = step(machine, snapshot, input);
    snapshot = next;
    return { rules: [input.type], clauses: transition ? [transition.clause] : [] };
  });
}
