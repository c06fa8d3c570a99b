import type { Bounds, Untested } from '../../fuzz/FuzzEvent.js';
import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { columnsOf } from '../../wire/columns.js';
import { printableWhole } from '../../wire/printable.js';
import { count, wrap, type Paint } from '../text.js';
import type { CampaignState } from './campaignState.js';
import { conclusionOf, kindsOf, problemOf } from './conclusion.js';
import { counted } from './figures.js';
import { findingLine } from './findingLine.js';
import { layersTable } from './layersTable.js';
import { leftOut, limitsOf, untestedHeading, wayOf } from './notTested.js';

/** Ways through the machine that are shown, and remarks. */
const SHOWN = 20;
/** Columns of a way; the clause of a longer one stands below it. */
const WIDEST = 56;

/** What is said when a campaign has ended: what was not tested, how it went, and last what came of it. */
export function finalSummary(state: CampaignState, paint: Paint, width: number): string[] {
  const { remarks, notConfirmed, layers, ended } = state;
  const sections = [
    noted('Remarks', remarks, paint, width),
    noted('Went wrong, but not again', notConfirmed, paint, width),
    indented(layersTable(layers, paint, width - 2)),
    ended ? notTested(ended.bounds, paint, width) : [],
    verdict(state, paint, width),
  ];
  return sections.flatMap((lines) => (lines.length > 0 ? [...lines, ''] : [])).slice(0, -1);
}

function noted(heading: string, notes: readonly string[], paint: Paint, width: number): string[] {
  if (notes.length === 0) return [];
  const rest = notes.length - SHOWN;
  return [
    paint('bold', heading),
    ...notes.slice(0, SHOWN).flatMap((note) => hanging(printableWhole(note), width)),
    ...(rest > 0 ? [`  ${leftOut(rest)}`] : []),
  ];
}

/** A text as an item of a list. */
function hanging(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`);
}

function notTested(bounds: Bounds, paint: Paint, width: number): string[] {
  return [
    paint('bold', 'Not tested'),
    ...limitsOf(bounds).flatMap((limit) => hanging(limit, width)),
    ...hanging(untestedHeading(bounds), width),
    ...ways(bounds.untested, paint, width),
  ];
}

function ways(untested: readonly Untested[], paint: Paint, width: number): string[] {
  const shown = untested
    .slice(0, SHOWN)
    .map((each) => ({ way: printableWhole(wayOf(each)), clause: each.clause }));
  const columns = shown.map(({ way }) => columnsOf(way)).filter((length) => length <= WIDEST);
  const column = Math.max(0, ...columns);
  const rest = untested.length - SHOWN;
  return [
    ...shown.flatMap(({ way, clause }) => {
      const isLong = columnsOf(way) > WIDEST || 8 + column + clause.length > width;
      const gap = ''.padEnd(Math.max(0, column - columnsOf(way)) + 2);
      if (!isLong) return [`      ${way}${gap}${paint('dim', clause)}`];
      return [...wrap(way, width - 6).map((line) => `      ${line}`), `        ${paint('dim', clause)}`];
    }),
    ...(rest > 0 ? [`      ${leftOut(rest)}`] : []),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** What came of it. */
export function verdict(state: CampaignState, paint: Paint, width: number): string[] {
  const { findings, totals, started } = state;
  const problem = problemOf(state);
  const isSound = findings.length === 0 && state.ended?.reason !== 'aborted' && totals.runs > 0;
  const kinds = kindsOf(state).map(([kind, number]) => `${number} × ${kind}`);
  const numbers = [
    counted(totals.connections, 'connection'),
    counted(totals.starts, 'start'),
    `${counted(totals.novelty, 'kind')} of behaviour${started && started.workers > 1 ? ` (sum of ${count(started.workers, 'worker')})` : ''}`,
    ...(started ? [`seed ${started.seed}`] : []),
  ].join(' · ');
  return [
    ...wrap(problem ?? '', width).filter((line) => line !== ''),
    ...wrap(conclusionOf(state), width).map((line) => paint(isSound ? 'green' : 'red', line)),
    ...wrap(kinds.join(' · '), width).filter((line) => line !== ''),
    ...indented(list(findings, width - 2)),
    ...wrap(numbers, width).map((line) => paint('dim', line)),
  ];
}

function list(findings: readonly FuzzFinding[], width: number): string[] {
  const rest = findings.length - SHOWN;
  return [
    ...findings.slice(0, SHOWN).map((finding, index) => {
      const number = `${index + 1}) `;
      return `${number}${findingLine(finding, width - number.length)}`;
    }),
    ...(rest > 0 ? [leftOut(rest)] : []),
  ];
}
