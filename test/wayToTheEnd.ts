import type { Input, Snapshot } from '../src/machine/Machine.js';
import { begin, step } from '../src/machine/step.js';
import type { ShownMachine } from '../src/site/machines/machinesOf.js';

/** The shortest way to a final state by the samples; `undefined` where none leads to one. */
export function wayToTheEnd({ machine, inputs }: ShownMachine): readonly WayStep[] | undefined {
  const ways: { at: Snapshot<unknown>; steps: WayStep[] }[] = [{ at: begin(machine), steps: [] }];
  const seen = new Set([machine.initial]);
  // What is pushed while the walk goes on is walked from too.
  for (const { at, steps } of ways) {
    if (Object.keys(machine.states[at.state]!).length === 0) return steps;
    for (const [place, input] of inputs.entries()) {
      const { state, context } = step(machine, at, input);
      if (seen.has(state)) continue;
      seen.add(state);
      ways.push({ at: { state, context }, steps: [...steps, { place, input, to: state }] });
    }
  }
  return undefined;
}

/** An input on a way: its place among the samples, and where it leads. */
export interface WayStep {
  readonly place: number;
  readonly input: Input;
  readonly to: string;
}
