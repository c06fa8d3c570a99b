/** Dots of a character, from left to right and from top to bottom. */
const ACROSS = 2;
const DOWN = 4;
/** The bit of each dot of a character: a column after the other (Unicode, Braille Patterns). */
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
];
const BLANK = 0x2800;

/**
 * Draws a line through values with dots of braille.
 *
 * @param values - what stands above each dot, from left to right: two for each column
 * @param rows - lines of text
 * @param most - the value at the upper edge; the lower one is 0
 */
export function braillePlot(values: readonly number[], rows: number, most: number): string[] {
  const heights = values.map((value) => heightOf(value, rows * DOWN, most));
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: Math.ceil(values.length / ACROSS) }, () => BLANK),
  );
  for (const [x, height] of heights.entries()) {
    const before = heights[x - 1] ?? height;
    // A step up or down is a line too.
    for (let y = Math.min(height, before + Math.sign(height - before)); y <= Math.max(height, before); y++) {
      const fromTop = rows * DOWN - 1 - y;
      const row = cells[Math.floor(fromTop / DOWN)]!;
      row[Math.floor(x / ACROSS)]! |= BITS[x % ACROSS]![fromTop % DOWN]!;
    }
  }
  // Not every font has the blank of braille.
  return cells.map((row) => String.fromCodePoint(...row).replaceAll('\u2800', ' '));
}

function heightOf(value: number, dots: number, most: number): number {
  const part = most > 0 ? value / most : 0;
  return Math.min(dots - 1, Math.max(0, Math.round(part * (dots - 1))));
}
