import { degreeOf } from '../../grammar/railroad/heat.js';
import { cellId, edgeLabel, stateId } from './places.js';
import type { StateTable } from './stateTable.js';

/** What a picture says besides the names of the machine. */
interface Words {
  /** What stands in the place of a guard where none of the others holds. */
  readonly otherwise: string;
  readonly times: (count: number) => string;
}

/**
 * A machine in the language of Graphviz: a state leads to its column of the table, an edge to its cell. What was counted of
 * it stands beside, and makes a class of each degree.
 */
export function dotOf({ states, inputs }: StateTable, { otherwise, times }: Words): string {
  const edges = new Map<string, Edge>();
  for (const { name: input, cells } of inputs) {
    for (const [index, ways] of cells.entries()) {
      const from = states[index]!.name;
      for (const { to, guard, count } of ways) {
        const key = JSON.stringify([from, to]);
        const edge = edges.get(key) ?? { from, to, labels: [] };
        edges.set(key, edge);
        const condition = guard ?? (ways.length > 1 ? otherwise : undefined);
        const name = edgeLabel(input, condition);
        const label = count === undefined ? name : `${name} · ${times(count)}`;
        edge.labels.push({ label, count, href: `#${cellId(from, input)}` });
      }
    }
  }
  return `digraph {
bgcolor=transparent; rankdir=TB; nodesep=0.6; ranksep=0.5;
node [shape=box, style=rounded, fontname="Courier", fontsize=13, margin="0.18,0.09", height=0.4];
edge [fontname="Courier", fontsize=11, arrowsize=0.7];
start [shape=circle, width=0.14, height=0.14, fixedsize=true, label="", class="start"];
${states.map((state) => nodeOf(state, times)).join('\n')}
start -> ${quoted(states.find(({ initial }) => initial)!.name)};
${[...edges.values()].map(edgeOf).join('\n')}
}`;
}

/** All transitions from one state to another. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly labels: {
    readonly label: string;
    /** How often it was taken, where that was counted. */
    readonly count: number | undefined;
    readonly href: string;
  }[];
}

function nodeOf({ name, final, count }: StateTable['states'][number], times: Words['times']): string {
  const lines = count === undefined ? [name] : [name, times(count)];
  const attributes = [
    `label=${quoted(lines.join('\n'))}`,
    `tooltip=${quoted(lines.join(' '))}`,
    `href=${quoted(`#${stateId(name)}`)}`,
    `class="${final ? 'final' : 'state'}${degree(count)}"`,
    ...(final ? ['peripheries=2'] : []),
  ];
  return `${quoted(name)} [${attributes.join(', ')}];`;
}

/** One line for each transition; each is a link of its own. */
function edgeOf({ from, to, labels }: Edge): string {
  const rows = labels.map(
    ({ label, href }) =>
      `<TR><TD ALIGN="LEFT" HREF="${escaped(href)}" TITLE="${escaped(label)}">${escaped(label)}</TD></TR>`,
  );
  return `${quoted(from)} -> ${quoted(to)} [label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">${rows.join('')}</TABLE>>, class="transition${degree(sumOf(labels))}"];`;
}

/** How often one of several transitions was taken. */
function sumOf(labels: Edge['labels']): number | undefined {
  return labels.some(({ count }) => count === undefined)
    ? undefined
    : labels.reduce((sum, { count = 0 }) => sum + count, 0);
}

function degree(count: number | undefined): string {
  return count === undefined ? '' : ` degree${degreeOf(count)}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
