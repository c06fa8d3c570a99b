import { cellId, edgeLabel, stateId } from './places.js';
import type { StateTable } from './stateTable.js';

/**
 * A machine in the language of Graphviz: a state leads to its column of the table, an edge to its cell.
 *
 * @param otherwise - what stands in the place of a guard where none of the others holds
 */
export function dotOf({ states, inputs }: StateTable, otherwise: string): string {
  const edges = new Map<string, Edge>();
  for (const { name: input, cells } of inputs) {
    for (const [index, ways] of cells.entries()) {
      const from = states[index]!.name;
      for (const { to, guard } of ways) {
        const key = JSON.stringify([from, to]);
        const edge = edges.get(key) ?? { from, to, labels: [] };
        edges.set(key, edge);
        const condition = guard ?? (ways.length > 1 ? otherwise : undefined);
        edge.labels.push({ label: edgeLabel(input, condition), href: `#${cellId(from, input)}` });
      }
    }
  }
  return `digraph {
bgcolor=transparent; rankdir=TB; nodesep=0.6; ranksep=0.5;
node [shape=box, style=rounded, fontname="Courier", fontsize=13, margin="0.18,0.09", height=0.4];
edge [fontname="Courier", fontsize=11, arrowsize=0.7];
start [shape=circle, width=0.14, height=0.14, fixedsize=true, label="", class="start"];
${states.map(nodeOf).join('\n')}
start -> ${quoted(states.find(({ initial }) => initial)!.name)};
${[...edges.values()].map(edgeOf).join('\n')}
}`;
}

/** All transitions from one state to another. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly labels: { readonly label: string; readonly href: string }[];
}

function nodeOf({ name, final }: StateTable['states'][number]): string {
  return `${quoted(name)} [label=${quoted(name)}, href=${quoted(`#${stateId(name)}`)}, class="${final ? 'final' : 'state'}"${final ? ', peripheries=2' : ''}];`;
}

/** One line for each transition; each is a link of its own. */
function edgeOf({ from, to, labels }: Edge): string {
  const rows = labels.map(
    ({ label, href }) =>
      `<TR><TD ALIGN="LEFT" HREF="${escaped(href)}" TITLE="${escaped(label)}">${escaped(label)}</TD></TR>`,
  );
  return `${quoted(from)} -> ${quoted(to)} [label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">${rows.join('')}</TABLE>>];`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
