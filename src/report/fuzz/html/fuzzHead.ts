import { entry } from '../../html/entry.js';
import { markup, type Markup } from '../../markup.js';
import { MARKS } from '../../verdicts.js';
import type { CampaignState } from '../campaignState.js';
import { headlineOf, kindsOf, problemOf } from '../conclusion.js';
import { duration, grouped } from '../figures.js';
import { anchorOf, severityOf } from './fuzzFinding.js';

/** The top of the page: what was attacked, what came of it, in numbers. */
export function fuzzHeadOf(state: CampaignState): Markup {
  const { started, ended, totals, findings, at } = state;
  const problem = problemOf(state);
  const isUndecided = findings.length === 0 && (totals.runs === 0 || ended?.reason === 'aborted');
  const verdict = isUndecided ? 'error' : findings.length === 0 ? 'pass' : 'fail';
  const numbers: readonly (readonly [name: string, value: string])[] = [
    ...(started?.facts ?? []).map(({ name, value }) => [name, value] as const),
    ...(started ? [['seed', String(started.seed)] as const] : []),
    ...(started && started.workers > 1 ? [['workers', grouped(started.workers)] as const] : []),
    ['time', duration(ended?.at ?? at)],
    ['runs', grouped(totals.runs)],
    ['exchanges', grouped(totals.exchanges)],
    ['connections', grouped(totals.connections)],
    ['starts of the program', grouped(totals.starts)],
    ['corpus', grouped(totals.corpus)],
    ['kinds of behaviour', grouped(totals.novelty)],
  ];
  return markup`<header class="${verdict}">
<p class="about">Assay${started && ` · ${started.protocol} · fuzz`}</p>
<h1><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> ${headlineOf(state)}</h1>
${started && markup`<p class="subject"><code>${started.program}</code></p>\n`}${
    problem !== undefined && markup`<p class="reason">${problem}</p>\n`
  }${countsOf(state)}<dl class="facts">
${numbers.map(([name, value]) => entry(name, value))}</dl>
</header>
`;
}

/** How many there are of each kind; each leads to the first of them. */
function countsOf(state: CampaignState): Markup | undefined {
  const { findings } = state;
  if (findings.length === 0) return undefined;
  return markup`<ul class="counts">
${kindsOf(state).map(([kind, number]) => {
  const first = findings.findIndex((finding) => finding.kind === kind);
  const severity = severityOf(findings[first]!);
  return markup`<li class="${severity}"><a href="#${anchorOf(first + 1)}"><span class="mark" aria-hidden="true">${MARKS[severity]}</span> <strong>${number}</strong> ${kind}</a></li>\n`;
})}</ul>
`;
}
