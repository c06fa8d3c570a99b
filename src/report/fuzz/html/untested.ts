import type { Bounds } from '../../../fuzz/FuzzEvent.js';
import { breakable } from '../../html/findings.js';
import { markup, type Markup } from '../../markup.js';
import { limitsOf, untestedHeading } from '../notTested.js';

/** Rows of a table that is shown unasked. */
const FEW = 12;

/** What a campaign has left out: its limits, and the ways through the machine that it has not taken. */
export function untestedOf(bounds: Bounds): Markup {
  const { untested } = bounds;
  const heading = untestedHeading(bounds);
  return markup`<section aria-labelledby="untested">
<h2 id="untested">What was not tested</h2>
<ul>
${limitsOf(bounds).map((limit) => markup`<li>${limit}</li>\n`)}${untested.length === 0 && markup`<li>${heading}</li>\n`}</ul>
${
  untested.length > 0 &&
  markup`<details${untested.length <= FEW && markup` open`}>
<summary>${heading}</summary>
<table class="ways">
<thead><tr><th scope="col">State</th><th scope="col">Input</th><th scope="col">Clause</th></tr></thead>
<tbody>
${untested.map(
  ({ state, input, clause, when }) =>
    markup`<tr><th scope="row">${state}</th><td>${input}${when !== undefined && `, if it ${when}`}</td><td>${breakable(clause)}</td></tr>\n`,
)}</tbody>
</table>
</details>
`
}</section>
`;
}
