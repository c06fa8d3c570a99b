import type { Coverage } from '../../engine/coverage/Coverage.js';
import { exercisedOf, missedOf, type Missed } from '../coverage.js';
import { markup, type Markup } from '../markup.js';

/** What of the protocol was brought about; what was not stands folded below it. */
export function coverageOf(coverage: Coverage): Markup {
  const kinds = missedOf(coverage);
  return markup`<section aria-labelledby="exercised">
<h2 id="exercised">What was exercised</h2>
<p>${exercisedOf(coverage)}</p>
${
  kinds.length > 0 &&
  markup`<details>
<summary>What was not, and why</summary>
${kinds.map(tableOf)}</details>
`
}</section>
`;
}

function tableOf({ heading, entries }: Missed): Markup {
  return markup`<table class="missed">
<caption>${heading}</caption>
<thead><tr><th scope="col">What</th><th scope="col">Why not</th></tr></thead>
<tbody>
${entries.map(
  ({ what, reason }) => markup`<tr><th scope="row">${what}</th><td>${reason}</td></tr>
`,
)}</tbody>
</table>
`;
}
