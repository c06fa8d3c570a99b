import { anchorOf } from '../../report/html/findings.js';
import { headOf } from '../../report/html/head.js';
import { sectionsOf } from '../../report/html/sections.js';
import { markup } from '../../report/markup.js';
import { clauseAddress, REPORT_CSS, REPORTS } from '../addresses.js';
import type { Sibling } from '../Link.js';
import type { Page } from '../page.js';
import type { Site } from '../Site.js';
import type { ShownReport } from './shownReports.js';

/** What came of the check of one program: what its HTML report says, and the way to each clause. */
export function reportPage(report: ShownReport, site: Site): Page {
  const { name, run, address } = report;
  const { texts } = site;
  return {
    path: address,
    title: `${name} · ${texts.reports}`,
    subject: texts.reports,
    siblings: siblingsOf(report, site),
    contents: run.results
      .filter(({ finding }) => finding)
      .map(({ id }) => ({ id: anchorOf('finding', id), title: id })),
    styles: [REPORT_CSS],
    body: (href) => markup`<p class="crumb"><a href="${href(REPORTS)}">${texts.reports}</a> › ${name}</p>
<div class="report" lang="en">
${headOf(run, name)}${sectionsOf(run, (id) => site.clauseNamed(id) && href(clauseAddress(id)))}</div>
`,
  };
}

/** The page of all reports, and those of programs that were held against the same clauses. */
function siblingsOf({ run }: ShownReport, { reports, texts }: Site): readonly Sibling[] {
  const alike = reports.filter(
    ({ run: { started } }) =>
      started?.protocol === run.started?.protocol && started?.role === run.started?.role,
  );
  return [
    { address: REPORTS, title: texts.report.overview },
    ...alike.map(({ name, address }) => ({ address, title: name })),
  ];
}
