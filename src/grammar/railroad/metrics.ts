import { columnsOf } from '../../wire/columns.js';

// What browsers are told, not asked: each text is drawn with the length that is computed here.

/** The width of a column, in a font of fixed width of 14 pixels. */
const COLUMN = 8.4;

/** The same for captions, of 11 pixels. */
const SMALL_COLUMN = 6.6;

export const BOX_HEIGHT = 28;
export const BOX_PADDING = 10;
export const CAPTION_HEIGHT = 16;

/** The radius of bends. */
export const BEND = 10;

/** The distance of neighbours. */
export const GAP = 12;

export function widthOf(text: string): number {
  return round(columnsOf(text) * COLUMN);
}

export function captionWidthOf(text: string): number {
  return round(columnsOf(text) * SMALL_COLUMN);
}

/** To tenths: so numbers are short, and the same everywhere. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
