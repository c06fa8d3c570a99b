import type { Coverage, Exercised } from '../engine/coverage/Coverage.js';

/** How much of a protocol a run has brought about, in a line. */
export function exercisedOf({ clauses, grammar, machines }: Coverage): string {
  const branches = grammar.flatMap((lines) => lines.branches);
  const states = machines.flatMap((machine) => machine.states);
  const transitions = machines.flatMap((machine) => machine.transitions);
  return [
    `${share(clauses)} clauses`,
    // There are grammars in which all lines take the same way.
    ...(branches.length > 0 ? [`${share(branches)} ways through the grammar`] : []),
    `${share(states)} states, ${share(transitions)} transitions`,
  ].join(' · ');
}

/** What was not brought about. */
export function missed<T extends Exercised>(all: readonly T[]): readonly T[] {
  return all.filter(({ count }) => count === 0);
}

function share(all: readonly Exercised[]): string {
  return `${all.length - missed(all).length} of ${all.length}`;
}
