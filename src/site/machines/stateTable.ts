import { outputName } from '../../engine/outputName.js';
import { explore } from '../../machine/explore.js';
import type { Transition } from '../../machine/Machine.js';
import { transitionsOf } from '../../machine/step.js';
import type { MachineHeat } from './MachineHeat.js';
import type { ShownMachine } from './machinesOf.js';

/** What a machine does in each state for each input. */
export interface StateTable {
  readonly states: readonly TableState[];
  readonly inputs: readonly TableInput[];
}

export interface TableState {
  readonly name: string;
  readonly initial: boolean;
  readonly final: boolean;
  /** How often it was entered, where that was counted. */
  readonly count?: number | undefined;
}

export interface TableInput {
  readonly name: string;
  /** For each state, in their order: the ways on, in the order in which they are tried; none where nothing is defined. */
  readonly cells: readonly (readonly Way[])[];
}

/** A way on from a state. */
export interface Way {
  /** What has to hold; `undefined` where nothing has. */
  readonly guard: string | undefined;
  /** The next state; the same one where the machine stays. */
  readonly to: string;
  /** The kinds of what it puts out, in each of the ways in which they differ. */
  readonly outputs: readonly (readonly string[])[];
  readonly clause: string;
  /** How often it was taken, where that was counted. */
  readonly count?: number | undefined;
}

/** Reads the table off a machine, with what was counted of it. */
export function stateTable({ machine, inputs }: ShownMachine, heat?: MachineHeat): StateTable {
  const taken = new Map<unknown, Map<string, readonly string[]>>();
  for (const { transition, outputs } of explore(machine, inputs)) {
    const ways = taken.get(transition) ?? new Map<string, readonly string[]>();
    taken.set(transition, ways);
    const names = outputs.map((output) => outputName(output as Parameters<typeof outputName>[0]));
    const kinds = [...new Set(names)];
    ways.set(kinds.join(), kinds);
  }
  const states = Object.keys(machine.states);
  const types = [...new Set(states.flatMap((state) => Object.keys(machine.states[state]!)))];
  return {
    states: states.map((name) => ({
      name,
      initial: name === machine.initial,
      final: Object.keys(machine.states[name]!).length === 0,
      count: heat?.entered(name),
    })),
    inputs: types.map((name) => ({
      name,
      cells: states.map((state) =>
        transitionsOf(machine, state, name).map((transition) => wayOf(state, name, transition)),
      ),
    })),
  };

  function wayOf(
    from: string,
    input: string,
    transition: Transition<unknown, { readonly type: string }, unknown>,
  ): Way {
    const { when: guard, to = from, clause } = transition;
    const count = heat?.taken({ from, to, input, guard, clause });
    return { guard, to, outputs: [...(taken.get(transition)?.values() ?? [])], clause, count };
  }
}
