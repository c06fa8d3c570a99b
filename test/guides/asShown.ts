/**
 * What a guide shows where that is what a program has printed, else what it has printed. A `…` on a line of its own
 * stands for any lines, one inside a line for any characters.
 */
export function asShown(printed: string, shown: string): string {
  const [actual, expected] = [printed, shown].map(trimmed) as [string, string];
  const pattern = expected
    .split(/^(…\n?)/m)
    .map((piece) => (piece.startsWith('…') ? '(?:.*(?:\\n|$))*?' : lineParts(piece)))
    .join('');
  return new RegExp(`^${pattern}$`).test(actual) ? expected : actual;
}

function lineParts(text: string): string {
  return text.split('…').map(escaped).join('.*');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Without blanks at the ends of lines, which no reader sees, and line ends at the end. */
function trimmed(text: string): string {
  return text.replaceAll(/[ \t]+$/gm, '').trimEnd();
}
