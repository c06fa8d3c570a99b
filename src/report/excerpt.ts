/**
 * The beginning and the end of a long text, each line cut where it is long. An excerpt of an excerpt is the same.
 *
 * @param kept - lines from the beginning, and as many from the end
 * @param width - characters of a line
 */
export function excerpt(text: string, kept = 60, width = 400): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const left = lines.length - 2 * kept;
  // One line takes no more room than what would be said of it.
  const shown =
    left > 1 ? [...lines.slice(0, kept), `… ${left} lines left out …`, ...lines.slice(-kept)] : lines;
  return shown.map((line) => (line.length > width ? `${line.slice(0, width)}…` : line)).join('\n');
}
