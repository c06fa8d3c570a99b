import type { Input, Machine } from './Machine.js';
import { transitionsOf } from './step.js';

/**
 * A machine that does nothing where it has these transitions: nobody can tell what a program does there.
 *
 * @param places - transitions, all those of a state for an input: `STATE/INPUT`
 * @throws RangeError when the machine has none there
 */
export function without<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  places: readonly string[],
): Machine<Context, I, O> {
  const states: Record<string, Record<string, unknown>> = { ...machine.states };
  for (const place of places) {
    const [state, input] = place.split('/', 2) as [string, string];
    if (transitionsOf(machine, state, input).length === 0)
      throw new RangeError(`The machine has no transition ${place}.`);
    const { [input]: _, ...others } = states[state]!;
    states[state] = others;
  }
  // What is left of a state is a state.
  return { ...machine, states: states as Machine<Context, I, O>['states'] };
}
