import { isDeepStrictEqual } from 'node:util';
import type { Input, Machine, Snapshot, Transition } from './Machine.js';
import { begin, step } from './step.js';

/** A transition as it was once taken. */
export interface Taken<Context, I, O> {
  readonly transition: Transition<Context, I, O>;
  /** The state that had it. */
  readonly state: string;
  readonly before: Context;
  readonly after: Context;
  readonly outputs: readonly O[];
  /** What it was taken for. */
  readonly input: I;
}

/** Snapshots from which inputs are tried: more than a machine has states, for contexts may grow without end. */
const SNAPSHOTS = 500;

/** Walks through a machine: gives each of the inputs in each snapshot that they lead to, the nearest first. */
export function explore<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  inputs: readonly I[],
): Taken<Context, I, O>[] {
  const taken: Taken<Context, I, O>[] = [];
  const snapshots: Snapshot<Context>[] = [begin(machine)];
  const known = new Map<string, Snapshot<Context>[]>();
  isNew(known, snapshots[0]!);
  // What is pushed while the walk goes on is walked from too.
  for (const snapshot of snapshots) {
    for (const input of inputs) {
      const { state, context, outputs, transition } = step(machine, snapshot, input);
      if (!transition) continue;
      taken.push({
        transition,
        state: snapshot.state,
        before: snapshot.context,
        after: context,
        outputs,
        input,
      });
      if (snapshots.length < SNAPSHOTS && isNew(known, { state, context }))
        snapshots.push({ state, context });
    }
  }
  return taken;
}

/** Whether a snapshot has not been there before; only those that look alike are compared. */
function isNew<Context>(known: Map<string, Snapshot<Context>[]>, snapshot: Snapshot<Context>): boolean {
  const key = `${snapshot.state} ${JSON.stringify(snapshot.context)}`;
  const alike = known.get(key) ?? [];
  if (alike.some((each) => isDeepStrictEqual(each.context, snapshot.context))) return false;
  known.set(key, [...alike, snapshot]);
  return true;
}
