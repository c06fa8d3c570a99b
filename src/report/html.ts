import { createHash } from 'node:crypto';
import { excerpt } from './excerpt.js';
import { headlineOf, headOf } from './html/head.js';
import { PAGE_STYLE } from './html/pageStyle.js';
import { REPORT_STYLE } from './html/reportStyle.js';
import { sectionsOf } from './html/sections.js';
import { Markup, markup } from './markup.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Run } from './Run.js';

/** Writes one page that stands for itself: it loads nothing, runs nothing, and can be read without either. */
export const html: Reporter = atEnd((run) => pageOf(run).text);

const STYLE = `${PAGE_STYLE}${REPORT_STYLE}`;

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
${sectionsOf(run)}</main>
</body>
</html>
`;
}
