import { markup, type Markup } from '../../markup.js';
import type { CampaignState } from '../campaignState.js';
import { clockTime, counted, grouped } from '../figures.js';
import { rateAt, valueAt, type Sample } from '../series.js';
import { drawFindingsInTime } from './findingsInTime.js';
import { drawCurve } from './plot.js';

/** Rows of the table of numbers. */
const ROWS = 12;
/** A rate is taken over this part of the time, or over a second. */
const PART = 60;

/** How the campaign went: what was new, how fast it was, when something was found; as pictures and as a table. */
export function courseOf(state: CampaignState): Markup {
  const { series, findings, started } = state;
  const { samples } = series;
  const until = samples.at(-1)!.at;
  const window = Math.max(1_000, until / PART);
  const marks = findings.map(({ at }) => at);
  const last = samples.at(-1)!;
  const average = until > 0 ? (1_000 * last.runs) / until : 0;
  return markup`<section aria-labelledby="course">
<h2 id="course">How it went</h2>
${findings.length > 0 && drawFindingsInTime(findings, until)}${drawCurve({
    name: 'novelty',
    title: `Kinds of behaviour that were seen${(started?.workers ?? 1) > 1 ? ', the sum of all workers' : ''}`,
    description: `${counted(last.novelty, 'kind')} after ${clockTime(until)}; the numbers are in the table below.`,
    valueAt: (at) => valueAt(samples, 'novelty', at),
    until,
    marks,
  })}${drawCurve({
    name: 'speed',
    title: 'Runs in a second',
    description: `${grouped(average)} on average; the numbers are in the table below.`,
    valueAt: (at) => rateAt(samples, 'runs', Math.max(at, Math.min(window, until)), window),
    until,
    marks,
  })}<details>
<summary>The numbers</summary>
${tableOf(samples, until)}</details>
</section>
`;
}

function tableOf(samples: readonly Sample[], until: number): Markup {
  const span = until / ROWS;
  return markup`<table class="numbers">
<thead><tr><th scope="col">Time</th><th scope="col">Runs</th><th scope="col">Runs in a second</th><th scope="col">Kinds of behaviour</th></tr></thead>
<tbody>
${Array.from({ length: ROWS }, (_, index) => {
  const at = span * (index + 1);
  return markup`<tr><th scope="row">${clockTime(at)}</th><td>${grouped(valueAt(samples, 'runs', at))}</td><td>${grouped(rateAt(samples, 'runs', at, span))}</td><td>${grouped(valueAt(samples, 'novelty', at))}</td></tr>\n`;
})}</tbody>
</table>
`;
}
