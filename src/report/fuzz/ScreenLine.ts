import { columnsOf } from '../../wire/columns.js';
import type { Paint } from '../text.js';
import { cut } from './figures.js';

/** A piece of a line: a text, or a text and how it looks. */
export type Piece = string | readonly [format: Parameters<Paint>[0], text: string];

/** A line before it is coloured: only then its columns can be counted. */
export type ScreenLine = readonly Piece[];

/** Colours a line, and cuts it off where there are no more columns. */
export function paintLine(line: ScreenLine, paint: Paint, width: number): string {
  let room = width;
  let painted = '';
  for (const piece of line) {
    const [format, text] = typeof piece === 'string' ? [undefined, piece] : piece;
    const shown = cut(text, room);
    painted += format === undefined || shown === '' ? shown : paint(format, shown);
    room -= columnsOf(shown);
    if (shown !== text) break;
  }
  return painted;
}
