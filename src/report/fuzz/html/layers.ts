import type { LayerReport } from '../../../fuzz/FuzzEvent.js';
import { markup, type Markup } from '../../markup.js';
import { grouped, share } from '../figures.js';

/** The parts of a campaign, and what became of each. */
export function layersOf(layers: readonly LayerReport[]): Markup | undefined {
  if (layers.length === 0) return undefined;
  const all = layers.reduce((sum, { runs }) => sum + runs, 0);
  return markup`<section aria-labelledby="layers">
<h2 id="layers">Its layers</h2>
<table class="numbers">
<thead><tr><th scope="col">Layer</th><th scope="col">Runs</th><th scope="col">Share</th><th scope="col">New</th><th scope="col">Found</th></tr></thead>
<tbody>
${layers.map(
  ({ name, runs, novelty, findings }) =>
    markup`<tr><th scope="row">${name}</th><td>${grouped(runs)}</td><td>${share(runs, all)}</td><td>${grouped(novelty)}</td><td>${grouped(findings)}</td></tr>\n`,
)}</tbody>
</table>
</section>
`;
}
