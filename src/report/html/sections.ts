import type { ClauseResult } from '../../engine/Result.js';
import { markup, type Markup } from '../markup.js';
import type { Run } from '../Run.js';
import { isWrong } from '../verdicts.js';
import { box } from './box.js';
import { tableOf } from './clauses.js';
import { coverageOf } from './coverage.js';
import { anchorOf, breakable, explainFinding, type ClauseHref } from './findings.js';

/**
 * What a page says of a run below its head: what is wrong, what could not be tested, all clauses, what was exercised.
 *
 * @param hrefOf - where a clause stands in its specification, as seen from the page; by itself a page knows no such place
 */
export function sectionsOf(run: Run, hrefOf: ClauseHref = () => undefined): Markup {
  const { results, coverage } = run;
  return markup`${findingsOf(run, hrefOf)}${undecidedOf(results)}${clausesOf(results, hrefOf)}${coverage && coverageOf(coverage)}`;
}

function findingsOf({ results, started }: Run, hrefOf: ClauseHref): Markup | undefined {
  const severity = ['fail', 'flaky', 'warn'];
  const found = results
    .filter(({ finding }) => finding)
    .toSorted((a, b) => severity.indexOf(a.verdict) - severity.indexOf(b.verdict));
  if (found.length === 0) return undefined;
  return markup`<section aria-labelledby="findings">
<h2 id="findings">What is wrong</h2>
${found.map((result) => explainFinding(result, result.finding!, started, hrefOf))}</section>
`;
}

/** What could not be tested, by the reason for that. */
function undecidedOf(results: readonly ClauseResult[]): Markup | undefined {
  const undecided = results.filter((result) => isWrong(result) && !result.finding);
  if (undecided.length === 0) return undefined;
  const reasons = [...new Set(undecided.map(({ reason }) => reason))];
  return markup`<section aria-labelledby="undecided">
<h2 id="undecided">What could not be tested</h2>
${reasons.map(
  (reason, index) => markup`<article class="finding untestable">
<h3>${undecided
    .filter((result) => result.reason === reason)
    .map(({ id }) => markup`<a href="#${anchorOf('clause', id)}">${breakable(id)}</a> `)}</h3>
${box(`reason ${index + 1}`, markup`<pre>${reason ?? 'for no known reason'}</pre>`, 'text')}
</article>
`,
)}</section>
`;
}

function clausesOf(results: readonly ClauseResult[], hrefOf: ClauseHref): Markup | undefined {
  if (results.length === 0) return undefined;
  return markup`<section aria-labelledby="clauses">
<h2 id="clauses">All clauses</h2>
${tableOf(results, hrefOf)}</section>
`;
}
