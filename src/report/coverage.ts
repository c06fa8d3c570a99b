import type { Coverage, Exercised } from '../engine/coverage/Coverage.js';

/** Things of one kind that were not brought about, and why. */
export interface Missed {
  /** What they are, and how many of how many. */
  readonly heading: string;
  readonly entries: readonly MissedEntry[];
}

interface MissedEntry {
  readonly what: string;
  readonly reason: string;
}

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

/** What was not brought about; no kind of which everything was. */
export function missedOf({ clauses, grammar, machines }: Coverage): Missed[] {
  return [
    missed('clauses', clauses, ({ id }) => id),
    ...grammar.map(({ side, branches }) =>
      missed(`ways for the lines of a ${side}`, branches, ({ rule, notation }) => `${rule}: ${notation}`),
    ),
    ...machines.flatMap(({ id, states, transitions }) => [
      missed(`states of ${id}`, states, ({ state }) => state),
      missed(
        `transitions of ${id}`,
        transitions,
        ({ from, input, guard }) => `${from}: ${input}${guard === undefined ? '' : `, if it ${guard}`}`,
      ),
    ]),
  ].filter(({ entries }) => entries.length > 0);
}

function missed<T extends Exercised>(kind: string, all: readonly T[], nameOf: (each: T) => string): Missed {
  const rest = all.filter(isMissed);
  return {
    heading: `${kind}: ${rest.length} of ${all.length}`,
    entries: entriesOf(
      rest.map((each) => ({ what: nameOf(each), reason: each.reason ?? '' })),
      rest.length === all.length,
    ),
  };
}

/** Nobody reads the same reason for each of so many; of a kind of which all is missed, for each of a few. */
const MANY = 12;
const FEW = 2;

function entriesOf(entries: readonly MissedEntry[], isAll: boolean): readonly MissedEntry[] {
  const reason = entries[0]?.reason ?? '';
  const isOne = entries.length > (isAll ? FEW : MANY) && entries.every((entry) => entry.reason === reason);
  return isOne ? [{ what: isAll ? `all ${entries.length}` : `these ${entries.length}`, reason }] : entries;
}

function isMissed({ count }: Exercised): boolean {
  return count === 0;
}

function share(all: readonly Exercised[]): string {
  return `${all.length - all.filter(isMissed).length} of ${all.length}`;
}
