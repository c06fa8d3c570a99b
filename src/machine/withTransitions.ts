import type { Input, Machine, Transition } from './Machine.js';
import { transitionsOf } from './step.js';

/**
 * A machine with other transitions in the place of those of a state for an input.
 *
 * @param place - `STATE/INPUT`
 * @throws RangeError when the machine has none there
 */
export function withTransitions<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  place: string,
  change: (transition: Transition<Context, I, O>) => Transition<Context, I, O>,
): Machine<Context, I, O> {
  const [state, input] = place.split('/', 2) as [string, string];
  const transitions = transitionsOf(machine, state, input);
  if (transitions.length === 0) throw new RangeError(`The machine has no transition ${place}.`);
  const changed = { ...machine.states[state], [input]: transitions.map(change) };
  return { ...machine, states: { ...machine.states, [state]: changed } };
}
