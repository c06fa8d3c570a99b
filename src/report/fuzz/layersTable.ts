import type { LayerReport } from '../../fuzz/FuzzEvent.js';
import { columnsOf } from '../../wire/columns.js';
import { printableWhole } from '../../wire/printable.js';
import type { Paint } from '../text.js';
import { cut, grouped, share } from './figures.js';

const HEAD = ['layer', 'runs', 'share', 'new', 'found'];
/** Columns of a name at the least, however little room there is. */
const NARROWEST = 8;

/** The parts of a campaign, one below the other: their runs, their share of all runs, what was new, what was found. */
export function layersTable(layers: readonly LayerReport[], paint: Paint, width: number): string[] {
  if (layers.length === 0) return [];
  const runs = layers.reduce((sum, layer) => sum + layer.runs, 0);
  const rows = layers.map((layer) => [
    printableWhole(layer.name),
    grouped(layer.runs),
    share(layer.runs, runs),
    grouped(layer.novelty),
    grouped(layer.findings),
  ]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => columnsOf(row[column]!))));
  const numbers = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  const name = Math.max(NARROWEST, Math.min(widths[0]!, width - numbers));
  return [HEAD, ...rows].map(([first, ...rest], index) => {
    const label = cut(first!, name);
    const cells = rest.map((cell, column) => cell.padStart(widths[column + 1]!));
    const line = [`${label}${''.padEnd(name - columnsOf(label))}`, ...cells].join('  ');
    return index === 0 ? paint('dim', line) : line;
  });
}
