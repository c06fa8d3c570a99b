import { excerpt } from './excerpt.js';
import { headlineOf, headOf } from './html/head.js';
import { PAGE_STYLE } from './html/pageStyle.js';
import { REPORT_STYLE } from './html/reportStyle.js';
import { sectionsOf } from './html/sections.js';
import { standalonePage } from './html/standalonePage.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Run } from './Run.js';

/** Writes one page that stands for itself: it loads nothing, runs nothing, and can be read without either. */
export const html: Reporter = atEnd(pageOf);

/** Characters of the command line that the title of the page shows. */
const TITLE = 36;

function pageOf(run: Run): string {
  const subject = run.started ? ` · ${excerpt(run.started.subject.replaceAll('\n', ' '), 1, TITLE)}` : '';
  return standalonePage({
    title: `${headlineOf(run)}${subject}`,
    style: `${PAGE_STYLE}${REPORT_STYLE}`,
    skip: 'Skip to the findings',
    head: headOf(run),
    main: sectionsOf(run),
  });
}
