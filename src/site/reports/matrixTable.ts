import type { ClauseResult } from '../../engine/Result.js';
import { anchorOf } from '../../report/html/findings.js';
import { headlineOf } from '../../report/html/head.js';
import { Markup, markup, type Content } from '../../report/markup.js';
import { MARKS } from '../../report/verdicts.js';
import { clauseAddress, protocolOf, type Href } from '../addresses.js';
import type { Site } from '../Site.js';
import { keyword } from '../spec/specWriters.js';
import { endOfCommand } from './endOfCommand.js';
import type { Column, Matrix, Row } from './Matrix.js';
import type { ShownReport } from './shownReports.js';

/**
 * Implementations and clauses as a table that scrolls by itself; names of both stay where they are.
 *
 * @param label - what it shows
 */
export function matrixTable({ columns, rows }: Matrix, label: string, site: Site, href: Href): Markup {
  const { report: texts } = site.texts;
  return markup`<div class="sheet matrix" tabindex="0" role="group" aria-label="${label}"><table>
<thead><tr><th scope="col">${texts.program}</th>${[
    texts.holding,
    texts.broken,
    texts.warnings,
    texts.undecided,
  ].map(
    (title) => markup`<th scope="col" class="upright"><span>${title}</span></th>`,
  )}${columns.map((column) => headOf(column, site, href))}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, columns, site, href))}</tbody>
${footOf(columns, site)}</table></div>
`;
}

function headOf(column: Column, { texts }: Site, href: Href): Markup {
  const { id, level, mustWhen, text } = column.clause;
  const name = id.slice(protocolOf(id).length + 1);
  return markup`<th scope="col"${classOf(column, 'upright')}><span><a href="${href(clauseAddress(id))}" title="${text}" lang="en">${name}</a> ${keyword(level)}${
    mustWhen !== undefined && markup`<small>${texts.clause.mustWhen(mustWhen)}</small>`
  }</span></th>`;
}

function rowOf({ report, cells, sums }: Row, columns: readonly Column[], site: Site, href: Href): Markup {
  return markup`<tr><th scope="row">${nameOf(report, href)}</th>${[
    sums.holding,
    sums.broken,
    sums.warnings,
    sums.undecided,
  ].map((sum) => markup`<td class="number">${sum}</td>`)}${cells.map((result, index) =>
    cellOf(result, columns[index]!, report, site, href),
  )}</tr>
`;
}

/** The name leads to the page of the report. */
function nameOf({ name, run, address }: ShownReport, href: Href): Markup {
  const { started, end } = run;
  return markup`<a href="${href(address)}">${breakable(name)}</a>${
    end.type === 'aborted' && markup`<small lang="en">${headlineOf(run)}</small>`
  }${started && markup`<small class="command"><code>${breakable(endOfCommand(started.subject))}</code></small>`}`;
}

/** A long name is broken where one of its parts ends. */
function breakable(name: string): Content {
  return name
    .split(/(?<=[_./\\-])(?=[^_./\\-])/)
    .map((part, index) => markup`${index > 0 && new Markup('<wbr>')}${part}`);
}

/** A verdict leads to the conversation that shows it, or else to the clause: there the keyboard comes by the head too. */
function cellOf(
  result: ClauseResult | undefined,
  column: Column,
  { address }: ShownReport,
  { texts }: Site,
  href: Href,
): Markup {
  if (!result) return markup`<td${classOf(column)}></td>`;
  const { id, verdict, finding } = result;
  const place = finding ? `${address}#${anchorOf('finding', id)}` : clauseAddress(id);
  const name = `${id.slice(protocolOf(id).length + 1)}: ${texts.report.verdicts[verdict]}`;
  return markup`<td${classOf(column, verdict)}><a href="${href(place)}"${!finding && new Markup(' tabindex="-1"')} aria-label="${name}">${MARKS[verdict]}</a></td>`;
}

/** How many programs break each clause, and for how many it is a warning. */
function footOf(columns: readonly Column[], { texts: { report: texts } }: Site): Markup | undefined {
  if (columns.length === 0) return undefined;
  return markup`<tfoot>
${sumRow(MARKS.fail, texts.brokenBy, columns, ({ broken }) => broken)}${sumRow(MARKS.warn, texts.warningFor, columns, ({ warnings }) => warnings)}</tfoot>
`;
}

function sumRow(
  mark: string,
  title: string,
  columns: readonly Column[],
  sumOf: (column: Column) => number,
): Markup {
  return markup`<tr><th scope="row">${title} <span aria-hidden="true">${mark}</span></th><td colspan="4"></td>${columns.map(
    (column) => markup`<td${classOf(column, 'number')}>${sumOf(column)}</td>`,
  )}</tr>
`;
}

/** A line stands before each section. */
function classOf({ isFirst }: Column, name = ''): Markup | undefined {
  const names = [name, isFirst ? 'first' : ''].filter((each) => each !== '').join(' ');
  return names === '' ? undefined : markup` class="${names}"`;
}
