import { graphOf } from '../../machine/graph.js';
import type { CoveredMachine } from '../../engine/coverage/Coverage.js';
import { isRunOf } from '../../report/heatOf.js';
import type { Run } from '../../report/Run.js';
import type { ProtocolPages } from '../ProtocolPages.js';

/** What a run knows otherwise than the site does; `undefined` where both speak of the same. */
export function strangerIn(
  run: Run,
  pages: ProtocolPages,
): 'specification' | 'grammar' | 'machine' | undefined {
  const clauses = new Set(pages.source.protocol.clauses.map(({ id }) => id));
  if (!run.results.every(({ id }) => clauses.has(id))) return 'specification';
  if (!isRunOf(pages.rules, run)) return 'grammar';
  return run.coverage?.machines.every((machine) => isKnown(machine, pages)) === false ? 'machine' : undefined;
}

function isKnown({ id, states, transitions }: CoveredMachine, { machines }: ProtocolPages): boolean {
  const known = machines.find(({ machine }) => machine.id === id);
  if (!known) return false;
  const { nodes, edges } = graphOf(known.machine);
  return (
    states.every(({ state }) => nodes.some((node) => node.state === state)) &&
    transitions.every(({ from, to, input, guard }) =>
      edges.some(
        (edge) => edge.from === from && edge.to === to && edge.input === input && edge.guard === guard,
      ),
    )
  );
}
