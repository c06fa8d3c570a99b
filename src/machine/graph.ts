import type { Input, Machine } from './Machine.js';
import { transitionsOf } from './step.js';

/** A transition as an edge. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly input: string;
  readonly guard: string | undefined;
  readonly clause: string;
}

/** A machine's states and transitions. */
export interface Graph {
  readonly nodes: readonly { readonly state: string; readonly initial: boolean; readonly final: boolean }[];
  readonly edges: readonly Edge[];
}

/** Something that cannot be right in a machine. */
export interface Flaw {
  readonly state: string;
  readonly problem: string;
}

/** Reads the graph off a machine. */
export function graphOf<Context, I extends Input, O>(machine: Machine<Context, I, O>): Graph {
  const states = Object.keys(machine.states);
  return {
    nodes: states.map((state) => ({
      state,
      initial: state === machine.initial,
      final: Object.keys(machine.states[state]!).length === 0,
    })),
    edges: states.flatMap((from) =>
      Object.keys(machine.states[from]!).flatMap((input) =>
        transitionsOf(machine, from, input).map(({ to = from, when: guard, clause }) => ({
          from,
          to,
          input,
          guard,
          clause,
        })),
      ),
    ),
  };
}

/** The flaws of a machine: unknown states and guards, states that nothing reaches, transitions behind an open one. */
export function flawsOf<Context, I extends Input, O>(machine: Machine<Context, I, O>): Flaw[] {
  const { nodes, edges } = graphOf(machine);
  const known = new Set(nodes.map(({ state }) => state));
  const reached = reach(machine.initial, edges);
  return [
    ...nodes
      .filter(({ state }) => !reached.has(state))
      .map(({ state }) => ({ state, problem: 'nothing leads here' })),
    ...edges
      .filter(({ to }) => !known.has(to))
      .map(({ from, to, input }) => ({ state: from, problem: `${input} leads to ${to}, which is no state` })),
    ...edges
      .filter(({ guard }) => guard !== undefined && !(guard in machine.guards))
      .map(({ from, guard, input }) => ({
        state: from,
        problem: `${input} asks for ${guard}, which is no guard`,
      })),
    ...edges
      .filter((edge, index) => edges.slice(0, index).some((earlier) => hides(earlier, edge)))
      .map(({ from, input, clause }) => ({
        state: from,
        problem: `${input} (${clause}) stands behind an open transition`,
      })),
  ];
}

function reach(initial: string, edges: readonly Edge[]): Set<string> {
  const reached = new Set([initial]);
  // A set visits what is added to it while it is walked.
  for (const state of reached) {
    for (const { from, to } of edges) if (from === state) reached.add(to);
  }
  return reached;
}

function hides(earlier: Edge, edge: Edge): boolean {
  return earlier.from === edge.from && earlier.input === edge.input && earlier.guard === undefined;
}
