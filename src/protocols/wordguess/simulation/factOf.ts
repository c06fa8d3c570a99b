/** What a line of the reference server says of the game; `undefined` for all else that is there to be read. */
export function factOf(line: string): string | undefined {
  if (line === '/turn') return 'turn';
  if (line === '/quit') return 'quit';
  const standing = /^(?:Points|Бали|Очки): (.*)\.$/.exec(line);
  if (standing) return `points ${standing[1]}`;
  const result = /^(\S+): (\d+)$/.exec(line);
  if (result) return `result ${result[1]} ${result[2]}`;
  return /^[^\s:]+$/.test(line) ? `word ${line}` : undefined;
}
