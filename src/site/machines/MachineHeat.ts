import type { Coverage, CoveredTransition } from '../../engine/coverage/Coverage.js';

/** How often the states of a machine were entered, and its transitions taken, in several runs. */
export class MachineHeat {
  /** Runs that have counted it. */
  readonly runs: number;
  readonly #states = new Map<string, number>();
  readonly #transitions = new Map<string, number>();

  constructor(id: string, coverages: readonly Coverage[]) {
    const machines = coverages.flatMap((coverage) =>
      coverage.machines.filter((machine) => machine.id === id),
    );
    this.runs = machines.length;
    for (const { states, transitions } of machines) {
      for (const { state, count } of states) add(this.#states, state, count);
      for (const each of transitions) add(this.#transitions, keyOf(each), each.count);
    }
  }

  /** How often the machine entered a state. */
  entered(state: string): number {
    return this.#states.get(state) ?? 0;
  }

  /** How often it took a transition. */
  taken(transition: Edge): number {
    return this.#transitions.get(keyOf(transition)) ?? 0;
  }
}

type Edge = Pick<CoveredTransition, 'from' | 'to' | 'input' | 'guard' | 'clause'>;

function keyOf({ from, to, input, guard = '', clause }: Edge): string {
  return JSON.stringify([from, to, input, guard, clause]);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
