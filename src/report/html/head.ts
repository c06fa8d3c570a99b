import { factsOf } from '../facts.js';
import { markup, type Markup } from '../markup.js';
import type { Run } from '../Run.js';
import { conclude, effortOf, MARKS, tally } from '../verdicts.js';
import { GROUPS } from './clauses.js';
import { entry } from './entry.js';

/** The sentence that sums a run up. */
export function headlineOf({ end, results }: Run): string {
  if (end.type === 'finished') return conclude(end.exitStatus, results);
  return results.length === 0 ? 'It was not tested.' : 'It was not tested to the end.';
}

/**
 * The top of the page: what was tested, what it is, what came of it.
 *
 * @param name - what the program is called where it is one of several; by itself a page knows the command alone
 */
export function headOf(run: Run, name?: string): Markup {
  const { started, profiled, results, end } = run;
  const verdict = end.type === 'aborted' ? 'error' : end.verdict;
  return markup`<header class="${end.type === 'finished' && end.exitStatus === 0 && verdict !== 'warn' ? 'pass' : verdict}">
<p class="about">${name === undefined ? 'Assay' : markup`<strong>${name}</strong>`}${started && ` · ${started.protocol} · ${started.role}`}</p>
<h1><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> ${headlineOf(run)}</h1>
${started && markup`<p class="subject"><code>${started.subject}</code></p>\n`}${
    end.type === 'aborted' && markup`<pre class="reason">${end.reason}</pre>\n`
  }${countsOf(run)}<dl class="facts">
${
  profiled &&
  factsOf(profiled).map(({ name: title, value, known }) =>
    entry(title, markup`${value}${known && markup` <span class="known">${known}</span>`}`),
  )
}${started && entry('seed', started.seed)}${started?.strict && entry('strict', 'a broken SHOULD is a failure')}${
    end.type === 'finished' && entry('run', effortOf(results, end.milliseconds))
  }</dl>
</header>
`;
}

function countsOf({ results }: Run): Markup | undefined {
  if (results.length === 0) return undefined;
  return markup`<ul class="counts">
${GROUPS.map(({ verdict, counted: [one, many] }) => {
  const number = tally(results, verdict);
  return (
    number > 0 &&
    markup`<li class="${verdict}"><a href="#verdict-${verdict}"><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> <strong>${number}</strong> ${number === 1 ? one : many}</a></li>\n`
  );
})}</ul>
`;
}
