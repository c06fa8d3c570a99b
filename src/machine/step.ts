import type { Input, Machine, Snapshot, Transition } from './Machine.js';

/** What an input led to. `transition` is missing where the state has none for the input: nothing happens then. */
export interface Step<Context, I, O> extends Snapshot<Context> {
  readonly outputs: readonly O[];
  readonly transition: Transition<Context, I, O> | undefined;
}

/** Where a machine begins. */
export function begin<Context, I extends Input, O>(machine: Machine<Context, I, O>): Snapshot<Context> {
  return { state: machine.initial, context: machine.context };
}

/** Gives a machine one input. Pure: the snapshot is not changed. */
export function step<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  snapshot: Snapshot<Context>,
  input: I,
): Step<Context, I, O> {
  for (const transition of transitionsOf(machine, snapshot.state, input.type)) {
    const { when, to } = transition;
    if (when !== undefined && !machine.guards[when]!(snapshot.context, input)) continue;
    const [context, outputs] = transition.effect(snapshot.context, input);
    return { state: to ?? snapshot.state, context, outputs, transition };
  }
  return { ...snapshot, outputs: [], transition: undefined };
}

/** The transitions of a state for a type of input, in the order in which they are tried. */
export function transitionsOf<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  state: string,
  type: string,
): readonly Transition<Context, I, O>[] {
  // A state is keyed by the types of I, and `effect` of each entry takes inputs of that type alone.
  const states: unknown = machine.states;
  return (
    (states as Record<string, Record<string, readonly Transition<Context, I, O>[]>>)[state]?.[type] ?? []
  );
}
