import type { Machine } from '../machine/Machine.js';
import { begin, step, transitionsOf } from '../machine/step.js';
import type { Input } from '../machine/Machine.js';
import type { Untested } from './FuzzEvent.js';

/** A way through a machine, and the feature that is noted when it is taken. */
export interface Way {
  readonly feature: string;
  readonly untested: Untested;
}

/** All ways through a machine, but those of inputs that nobody can give by himself. */
export function waysOf<Context, I extends Input, O>(machine: Machine<Context, I, O>): readonly Way[] {
  return Object.entries(machine.states).flatMap(([state, inputs]) =>
    Object.keys(inputs as object)
      .filter((input) => input !== 'connected')
      .flatMap((input) =>
        transitionsOf(machine, state, input).map(({ when, clause }) => ({
          feature: wayOf(state, input, clause),
          untested: { state, input, clause, when },
        })),
      ),
  );
}

/** The feature for a way that was taken. */
export function wayOf(state: string, input: string, clause: string | undefined): string {
  return `${state}/${input} ${clause ?? '(nothing)'}`;
}

/** The way that a machine takes from its beginning. */
export function firstWay<Context, I extends Input, O>(machine: Machine<Context, I, O>, input: I): string {
  const { state } = begin(machine);
  return wayOf(state, input.type, step(machine, begin(machine), input).transition?.clause);
}
