import type { Input, Machine, Snapshot } from './Machine.js';
import { begin, step, transitionsOf } from './step.js';

/** Something that inputs lead from place to place: a machine, or several that work together. */
export interface Automaton<Place, I extends Input, O> {
  readonly first: Place;
  step(from: Place, input: I): Stride<Place, O>;
  /** What is said of a place where it stands for others like it. */
  stateOf(place: Place): string;
  /** Whether nothing leads on from there. */
  isFinal(place: Place): boolean;
}

/** What an input has led to. */
export interface Stride<Place, O> {
  readonly to: Place;
  readonly outputs: readonly O[];
  /** The clause that demands it; `undefined` where nothing is demanded. */
  readonly clause: string | undefined;
}

/**
 * A machine, from where some inputs have led it.
 *
 * @param opening - these inputs
 */
export function automatonOf<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  opening: readonly I[] = [],
): Automaton<Snapshot<Context>, I, O> {
  const finals = new Map(
    Object.entries(machine.states).map(([state, inputs]) => [
      state,
      Object.keys(inputs as object).every((input) => transitionsOf(machine, state, input).length === 0),
    ]),
  );
  const first: Snapshot<Context> = opening.reduce(
    (snapshot: Snapshot<Context>, input) => step(machine, snapshot, input),
    begin(machine),
  );
  return {
    first: { state: first.state, context: first.context },
    step(from, input) {
      const { state, context, outputs, transition } = step(machine, from, input);
      return { to: { state, context }, outputs, clause: transition?.clause };
    },
    stateOf: ({ state }) => state,
    isFinal: ({ state }) => finals.get(state)!,
  };
}
