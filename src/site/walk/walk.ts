import type { Input, Machine, Transition } from '../../machine/Machine.js';
import { begin, step, transitionsOf } from '../../machine/step.js';

/** One input on the way, and what the machine did. */
export interface WalkStep {
  readonly input: Input;
  readonly from: string;
  readonly to: string;
  readonly outputs: readonly unknown[];
  readonly transition: Transition<unknown, Input, unknown>;
  /** The place of the transition among those of the state for such an input. */
  readonly index: number;
  /** How many there are. */
  readonly choices: number;
}

/** Where a machine is, and how it came there. */
export interface Walk {
  readonly state: string;
  readonly steps: readonly WalkStep[];
}

/** Gives a machine inputs, one after the other, from its beginning. Those that are not defined where they come are left out. */
export function walk(machine: Machine<unknown, Input, unknown>, inputs: readonly Input[]): Walk {
  const steps: WalkStep[] = [];
  let snapshot = begin(machine);
  for (const input of inputs) {
    const { transition, outputs, ...next } = step(machine, snapshot, input);
    const from = snapshot.state;
    snapshot = next;
    if (!transition) continue;
    const choices = transitionsOf(machine, from, input.type);
    steps.push({
      input,
      from,
      to: next.state,
      outputs,
      transition,
      index: choices.indexOf(transition),
      choices: choices.length,
    });
  }
  return { state: snapshot.state, steps };
}
