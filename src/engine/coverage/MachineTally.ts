import { graphOf, type Edge } from '../../machine/graph.js';
import type { Input, Machine, Snapshot, Transition } from '../../machine/Machine.js';
import { begin, step, transitionsOf, type Step } from '../../machine/step.js';

/** How often each state of a machine was entered, and each transition taken. */
export interface Walked {
  readonly states: readonly { readonly state: string; readonly count: number }[];
  readonly transitions: readonly (Edge & { readonly count: number })[];
}

/** Steps a machine for what its program was given, and counts where that leads. */
export class MachineTally<I extends Input, O> {
  readonly machine: Machine<unknown, I, O>;
  readonly #states = new Map<string, number>();
  readonly #transitions = new Map<Transition<unknown, I, O>, number>();

  constructor(machine: Machine<unknown, I, O>) {
    this.machine = machine;
  }

  /** A new start of the machine. */
  begin(): Walk<I, O> {
    const start = begin(this.machine);
    increment(this.#states, start.state);
    return new Walk(this.machine, start, (before, { state, transition }) => {
      if (transition) increment(this.#transitions, transition);
      if (state !== before) increment(this.#states, state);
    });
  }

  get walked(): Walked {
    const { nodes, edges } = graphOf(this.machine);
    const transitions = Object.entries(this.machine.states).flatMap(([state, inputs]) =>
      Object.keys(inputs).flatMap((input) => transitionsOf(this.machine, state, input)),
    );
    return {
      states: nodes.map(({ state }) => ({ state, count: this.#states.get(state) ?? 0 })),
      // The graph has them in the same order.
      transitions: edges.map((edge, index) => ({
        ...edge,
        count: this.#transitions.get(transitions[index]!) ?? 0,
      })),
    };
  }
}

/** One start of a machine. */
export class Walk<I extends Input, O> {
  readonly #machine: Machine<unknown, I, O>;
  readonly #onStep: (before: string, taken: Step<unknown, I, O>) => void;
  #snapshot: Snapshot<unknown>;

  constructor(
    machine: Machine<unknown, I, O>,
    start: Snapshot<unknown>,
    onStep: (before: string, taken: Step<unknown, I, O>) => void,
  ) {
    this.#machine = machine;
    this.#snapshot = start;
    this.#onStep = onStep;
  }

  /** What the machine would do; nothing is counted. */
  peek(input: I): Step<unknown, I, O> {
    return step(this.#machine, this.#snapshot, input);
  }

  take(input: I): Step<unknown, I, O> {
    const taken = this.peek(input);
    this.#onStep(this.#snapshot.state, taken);
    this.#snapshot = taken;
    return taken;
  }
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
