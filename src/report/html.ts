import { createHash } from 'node:crypto';
import type { ClauseResult } from '../engine/Result.js';
import { excerpt } from './excerpt.js';
import { tableOf } from './html/clauses.js';
import { coverageOf } from './html/coverage.js';
import { anchorOf, box, breakable, explainFinding } from './html/findings.js';
import { headlineOf, headOf } from './html/head.js';
import { STYLE } from './html/style.js';
import { Markup, markup } from './markup.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Run } from './Run.js';
import { isWrong } from './verdicts.js';

/** Writes one page that stands for itself: it loads nothing, runs nothing, and can be read without either. */
export const html: Reporter = atEnd((run) => pageOf(run).text);

/** Nothing but this one style sheet: no script, no picture, no frame, no request. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** Characters of the command line that the title of the page shows. */
const TITLE = 36;

function pageOf(run: Run): Markup {
  const subject = run.started ? ` · ${excerpt(run.started.subject.replaceAll('\n', ' '), 1, TITLE)}` : '';
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${headlineOf(run)}${subject}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
${headOf(run)}<main id="main">
${findingsOf(run)}${undecidedOf(run.results)}${clausesOf(run.results)}${run.coverage && coverageOf(run.coverage)}</main>
</body>
</html>
`;
}

function findingsOf({ results, started }: Run): Markup | undefined {
  const severity = ['fail', 'flaky', 'warn'];
  const found = results
    .filter(({ finding }) => finding)
    .toSorted((a, b) => severity.indexOf(a.verdict) - severity.indexOf(b.verdict));
  if (found.length === 0) return undefined;
  return markup`<section aria-labelledby="findings">
<h2 id="findings">What is wrong</h2>
${found.map((result) => explainFinding(result, result.finding!, started))}</section>
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

function clausesOf(results: readonly ClauseResult[]): Markup | undefined {
  if (results.length === 0) return undefined;
  return markup`<section aria-labelledby="clauses">
<h2 id="clauses">All clauses</h2>
${tableOf(results)}</section>
`;
}
