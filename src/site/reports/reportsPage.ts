import type { Verdict } from '../../engine/Result.js';
import { markup, type Markup } from '../../report/markup.js';
import { MARKS } from '../../report/verdicts.js';
import { ROLES, type Clause, type Role } from '../../spec/Spec.js';
import { clauseAddress, REPORTS, type Href } from '../addresses.js';
import type { Page } from '../page.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { keyword } from '../spec/specWriters.js';
import { matrixOf } from './Matrix.js';
import { matrixTable } from './matrixTable.js';

/** What came of checks: for each protocol and role a matrix of implementations and clauses. */
export function reportsPage(site: Site): Page {
  const { report: texts, reports: title, roles } = site.texts;
  const groups = site.protocols.flatMap((pages) =>
    ROLES.filter((role) => reportsOf(pages, role).length > 0).map((role) => ({
      pages,
      role,
      id: `${pages.name}-${role}`,
      title: `${pages.name}: ${roles[role]}`,
    })),
  );
  return {
    path: REPORTS,
    title,
    subject: title,
    contents: groups.map((group) => ({ id: group.id, title: group.title })),
    body: (href) => markup`<h1>${title}</h1>
<p>${texts.lead(site.reports.length)}</p>
${legendOf(site)}${groups.map(
      (group) => markup`<h2 id="${group.id}">${group.title}</h2>
${matrixSection(group.pages, group.role, group.title, site, href)}`,
    )}`,
  };
}

function reportsOf({ reports }: ProtocolPages, role: Role) {
  return reports.filter(({ run }) => run.started?.role === role);
}

/** In the order of what a reader looks for. */
const VERDICTS: readonly Verdict[] = [
  'fail',
  'warn',
  'flaky',
  'untestable',
  'inconclusive',
  'error',
  'pass',
  'observed',
  'not-applicable',
];

/** What the marks mean, as far as there are any such. */
function legendOf({ reports, texts: { report: texts } }: Site): Markup {
  const present = new Set(reports.flatMap(({ run }) => run.results.map(({ verdict }) => verdict)));
  return markup`<ul class="legend">
${VERDICTS.filter((verdict) => present.has(verdict)).map(
  (verdict) =>
    markup`<li class="${verdict}"><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> ${texts.verdicts[verdict]}</li>\n`,
)}</ul>
`;
}

function matrixSection(pages: ProtocolPages, role: Role, title: string, site: Site, href: Href): Markup {
  const { report: texts } = site.texts;
  const matrix = matrixOf(pages.source.protocol.clauses, role, reportsOf(pages, role));
  const { holding } = matrix;
  return markup`${matrixTable(matrix, title, site, href)}${
    holding.length > 0 &&
    markup`<details>
<summary>${texts.allHold(holding.length)}</summary>
<ul>
${holding.map((clause) => itemOf(clause, href))}</ul>
</details>
`
  }`;
}

function itemOf({ id, level, text }: Clause, href: Href): Markup {
  return markup`<li><a href="${href(clauseAddress(id))}">${id}</a> ${keyword(level)} <span lang="en">${text}</span></li>\n`;
}
