import type { Verdict } from '../../engine/Result.js';
import { markup, type Markup } from '../../report/markup.js';
import { MARKS } from '../../report/verdicts.js';
import { ROLES, type Clause, type Role } from '../../spec/Spec.js';
import { clauseAddress, REPORTS, type Href } from '../addresses.js';
import type { Page } from '../page.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { keyword } from '../spec/specWriters.js';
import { matrixOf, type Matrix } from './Matrix.js';
import { matrixTable } from './matrixTable.js';

/** What came of checks: for each protocol and role a matrix of implementations and clauses. */
export function reportsPage(site: Site): Page {
  const { report: texts, reports: title, roles } = site.texts;
  const groups = site.protocols.flatMap((pages) =>
    ROLES.filter((role) => reportsOf(pages, role).length > 0).map((role) => ({
      id: `${pages.name}-${role}`,
      title: `${pages.name}: ${roles[role]}`,
      matrix: matrixOf(pages.source.protocol.clauses, role, reportsOf(pages, role)),
    })),
  );
  return {
    path: REPORTS,
    title,
    subject: title,
    contents: groups.map((group) => ({ id: group.id, title: group.title })),
    body: (href) => markup`<h1>${title}</h1>
<p>${texts.lead(site.reports.length)}</p>
${legendOf(
  groups.map(({ matrix }) => matrix),
  site,
)}${groups.map(
      (group) => markup`<h2 id="${group.id}">${group.title}</h2>
${matrixSection(group.matrix, group.title, site, href)}`,
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
function legendOf(matrices: readonly Matrix[], { texts: { report: texts } }: Site): Markup | undefined {
  const cells = matrices.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const present = new Set(cells.map((result) => result?.verdict));
  if (cells.length === 0) return undefined;
  return markup`<ul class="legend">
${VERDICTS.filter((verdict) => present.has(verdict)).map(
  (verdict) =>
    markup`<li class="${verdict}"><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> ${texts.verdicts[verdict]}</li>\n`,
)}</ul>
`;
}

function matrixSection(matrix: Matrix, title: string, site: Site, href: Href): Markup {
  const { allHold, allOpen, unasked } = site.texts.report;
  const { folded } = matrix;
  return markup`${matrixTable(matrix, title, site, href)}${foldOf(folded.holding, allHold, site, href)}${foldOf(folded.open, allOpen, site, href)}${foldOf(folded.unasked, unasked, site, href)}`;
}

/** Clauses of which there is nothing to see in the matrix. */
function foldOf(
  clauses: readonly Clause[],
  titleOf: (clauses: number) => string,
  site: Site,
  href: Href,
): Markup | undefined {
  if (clauses.length === 0) return undefined;
  return markup`<details>
<summary>${titleOf(clauses.length)}</summary>
<ul>
${clauses.map((clause) => itemOf(clause, site, href))}</ul>
</details>
`;
}

function itemOf({ id, level, mustWhen, text }: Clause, { texts }: Site, href: Href): Markup {
  return markup`<li><a href="${href(clauseAddress(id))}">${id}</a> ${keyword(level)}${
    mustWhen !== undefined && ` (${texts.clause.mustWhen(mustWhen)})`
  } <span lang="en">${text}</span></li>\n`;
}
