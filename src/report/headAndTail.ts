/** Lines that are shown, from the beginning and from the end. */
const LINES = 4;

/** Lines that a program printed, the middle left out: the cause may stand at either end. Python names the error last, Node first. */
export function headAndTail(lines: readonly string[]): readonly string[] {
  if (lines.length <= 2 * LINES) return lines;
  return [...lines.slice(0, LINES), '…', ...lines.slice(-LINES)];
}
