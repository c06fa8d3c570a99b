import { columnsOf } from '../../wire/columns.js';
import { printableWhole } from '../../wire/printable.js';
import { painter } from '../text.js';
import { campaignHead } from './campaignHead.js';
import type { CampaignState } from './campaignState.js';
import { kindsOf } from './conclusion.js';
import { clockTime, counted, cut, grouped, perSecond, share } from './figures.js';
import { findingLine } from './findingLine.js';
import { layersTable } from './layersTable.js';
import { plotBlock, type Plotted } from './plotBlock.js';
import { paintLine, type ScreenLine } from './ScreenLine.js';
import { rateAt, valueAt } from './series.js';

/** How a screen is drawn. */
export interface View {
  /** Columns and lines of the terminal. */
  readonly width: number;
  readonly height: number;
  readonly color: boolean;
  /** Milliseconds since the campaign began. */
  readonly now: number;
}

/** Columns that are used at the most. */
const WIDEST = 150;
/** From so many columns on there is a second plot. */
const WIDE = 116;
/** Columns of a plot at the most. */
const PLOT = 56;
/** Milliseconds over which a rate is taken. */
const WINDOW = 5_000;
/** Columns of the numbers beside the plots. */
const NUMBERS = 34;

/**
 * Draws how a campaign stands. There are fewer lines than the terminal has, and each is shorter than it is wide; what
 * has no room is left out, the least important first.
 */
export function drawScreen(state: CampaignState, { width, height, color, now }: View): string[] {
  const columns = Math.max(1, Math.min(width, WIDEST) - 1);
  const elapsed = Math.max(now, state.at);
  const [title, facts] = headOf(state);
  const bar = barOf(state, elapsed, columns);
  const figures = figuresOf(state, columns);
  const layers = layersOf(state, columns);
  const defects = defectsOf(state, columns);
  const layouts: readonly (readonly ScreenLine[])[] = [
    [title, facts, bar, [], ...figures, [], ...layers, ...(layers.length > 0 ? [[]] : []), ...defects],
    [title, facts, bar, ...figures, ...layers, ...defects],
    [title, facts, bar, ...figures, sharesOf(state), ...defects],
    [title, facts, bar, ...shortFigures(state), sharesOf(state), ...defects],
    [title, bar, ...shortFigures(state), ...defects],
    [bar, ...defects],
  ];
  const room = Math.max(1, height - 1);
  const lines = layouts.find(({ length }) => length <= room) ?? layouts.at(-1)!.slice(0, room);
  const paint = painter(color);
  return lines.map((line) => paintLine(line, paint, columns));
}

function headOf({ started }: CampaignState): readonly [ScreenLine, ScreenLine] {
  if (!started) return [[], []];
  const [title, facts] = campaignHead(started, painter(false));
  const name = `assay fuzz ${started.protocol}`;
  return [[['bold', name], title.slice(name.length)], [['dim', `  ${facts}`]]];
}

/** How much of the time, or of the runs, is over. */
function barOf({ started, totals }: CampaignState, elapsed: number, width: number): ScreenLine {
  const { time, runs } = started ?? {};
  const part = Math.min(1, time !== undefined ? elapsed / time : runs ? totals.runs / runs : 0);
  const left =
    time === undefined
      ? ''
      : ` of ${clockTime(time)} · ${clockTime(time - 1000 * Math.floor(elapsed / 1000))} left`;
  const said = `${clockTime(elapsed)}${left}${time === undefined && runs !== undefined ? ` · ${share(totals.runs, runs)} of ${counted(runs, 'run')}` : ''}`;
  if (time === undefined && runs === undefined) return [`  ${said}`];
  const length = Math.max(4, Math.min(48, width - 6 - said.length));
  const full = Math.floor(part * length);
  return ['  ', ['cyan', '█'.repeat(full)], ['dim', '░'.repeat(length - full)], `  ${said}`];
}

/** Numbers on the left, and what becomes of them on the right. */
function figuresOf(state: CampaignState, width: number): readonly ScreenLine[] {
  const room = width - NUMBERS - 3;
  const [first, second] = plotsOf(state);
  const number = width >= WIDE ? 2 : 1;
  const columns = Math.min(PLOT, Math.floor(room / number) - (number - 1) * 2);
  const left = plotBlock(first, columns);
  const right = number === 2 ? plotBlock(second, columns) : [];
  return numbersOf(state).map(([name, value, rate], index): ScreenLine => {
    const plot = left[index]!;
    const gap = ''.padEnd(columns - columnsOf(plot) + 3);
    return [
      ['dim', `  ${name.padEnd(11)}`],
      ` ${value.padStart(11)}`,
      ['dim', rate.padStart(9)],
      '   ',
      [index === 0 || index === 5 ? 'dim' : 'cyan', plot],
      ...(right.length > 0
        ? [gap, [index === 0 || index === 5 ? 'dim' : 'green', right[index]!] as const]
        : []),
    ];
  });
}

function plotsOf({ series: { samples }, started }: CampaignState): readonly [Plotted, Plotted] {
  const isSum = started !== undefined && started.workers > 1;
  const until = samples.at(-1)!.at;
  const window = Math.max(1_000, until / PLOT);
  return [
    {
      title: isSum ? 'novelty of all workers' : 'novelty',
      valueAt: (at) => valueAt(samples, 'novelty', at),
      until,
    },
    { title: 'runs per second', valueAt: (at) => rateAt(samples, 'runs', at, window), until },
  ];
}

function numbersOf({
  totals,
  series: { samples },
}: CampaignState): readonly (readonly [name: string, value: string, rate: string])[] {
  const rate = (measure: 'runs' | 'exchanges') =>
    perSecond(rateAt(samples, measure, samples.at(-1)!.at, WINDOW));
  return [
    ['runs', grouped(totals.runs), rate('runs')],
    ['exchanges', grouped(totals.exchanges), rate('exchanges')],
    ['connections', grouped(totals.connections), ''],
    ['starts', grouped(totals.starts), ''],
    ['corpus', grouped(totals.corpus), ''],
    ['novelty', grouped(totals.novelty), ''],
  ];
}

function shortFigures(state: CampaignState): readonly ScreenLine[] {
  const said = numbersOf(state).map(
    ([name, value, rate]) => `${name} ${value}${rate === '' ? '' : ` (${rate})`}`,
  );
  return [[`  ${said.slice(0, 3).join(' · ')}`], [`  ${said.slice(3).join(' · ')}`]];
}

function layersOf({ layers }: CampaignState, width: number): readonly ScreenLine[] {
  const [head, ...rows] = layersTable(layers, painter(false), width - 2);
  if (head === undefined) return [];
  return [[['dim', `  ${head}`]], ...rows.map((row): ScreenLine => [`  ${row}`])];
}

function sharesOf({ layers }: CampaignState): ScreenLine {
  const runs = layers.reduce((sum, layer) => sum + layer.runs, 0);
  const shares = layers.map((layer) => `${printableWhole(layer.name)} ${share(layer.runs, runs)}`);
  return [['dim', '  layers   '], shares.join(' · ')];
}

/** What was found, by kind, and the last of it. */
function defectsOf(state: CampaignState, width: number): readonly ScreenLine[] {
  const { findings, suspicious } = state;
  const kinds = kindsOf(state).map(([kind, number]) => `${number} × ${kind}`);
  const found = kinds.length === 0 ? 'none' : kinds.join(' · ');
  const looked = suspicious.size === 0 ? '' : ` · ${suspicious.size} being looked at`;
  const last = findings.at(-1);
  return [
    [
      ['dim', '  defects  '],
      [kinds.length > 0 ? 'red' : 'green', found],
      ['yellow', looked],
    ],
    [['dim', '  last     '], last ? cut(findingLine(last, width), width - 11) : '-'],
  ];
}
