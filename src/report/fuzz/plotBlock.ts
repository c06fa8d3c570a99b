import { columnsOf } from '../../wire/columns.js';
import { braillePlot } from './braillePlot.js';
import { clockTime, cut, grouped } from './figures.js';

/** How something went over the time of a campaign. */
export interface Plotted {
  readonly title: string;
  /** What it was at a time, in milliseconds. */
  readonly valueAt: (at: number) => number;
  /** Milliseconds at the right edge. */
  readonly until: number;
}

/** Lines of text of the curve alone. */
const ROWS = 4;

/** Draws it so wide in six lines: its title, the curve with its numbers on the left, the times below. */
export function plotBlock({ title, valueAt, until }: Plotted, width: number): string[] {
  // The greatest value is not known before the room that its number takes; a guess is good enough.
  const sketch = valuesOf(valueAt, until, width);
  const most = Math.max(1, Math.ceil(Math.max(...sketch)));
  const label = grouped(most).length;
  const columns = Math.max(4, width - label - 2);
  const curve = braillePlot(valuesOf(valueAt, until, columns), ROWS, most);
  const labels = [grouped(most), '', '', '0'];
  const times = ['0:00', clockTime(until)];
  const gap = Math.max(1, columns - columnsOf(times.join('')));
  return [
    cut(title, width),
    ...curve.map((row, index) => `${labels[index]!.padStart(label)} ${index % 3 === 0 ? '┤' : '│'}${row}`),
    `${''.padEnd(label + 2)}${times.join(''.padEnd(gap))}`,
  ];
}

/** Two values for each column. */
function valuesOf(valueAt: (at: number) => number, until: number, columns: number): number[] {
  const dots = 2 * columns;
  return Array.from({ length: dots }, (_, dot) => valueAt((until * dot) / (dots - 1)));
}
