/** What differs from run to run of a check. */
const VARYING = /\d+ scenarios? in [\d.]+ s|seed \d+/g;

/**
 * What a block of a guide shows, as a pattern for what is printed: `…` stands for anything, alone in its line for any
 * number of lines, and the numbers of a run may be others.
 */
export function shownPattern(shown: string): RegExp {
  const lines = shown.trimEnd().split('\n');
  const patterns = lines.map((line) => (line.trim() === '…' ? '(?:.*\n)*?' : `${patternOf(line)}\n`));
  return new RegExp(`^${patterns.join('')}$`);
}

function patternOf(line: string): string {
  const special = /[.*+?^${}()|[\]\\]/g;
  return line.replaceAll(VARYING, '…').replaceAll(special, '\\$&').replaceAll('…', '.*?');
}
