import type { Paint } from './text.js';

/** What an explanation says under one name, a line for each of its lines. */
export function field(name: string, lines: readonly string[], paint: Paint): string[] {
  return lines.map(
    (line, index) => `   ${index === 0 ? paint('dim', name.padEnd(10)) : ''.padEnd(10)} ${line}`,
  );
}
