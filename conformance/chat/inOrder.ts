import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import { entriesOf } from './entries.js';
import { misprint } from './printed.js';

/**
 * Judges what was printed for several messages.
 *
 * @param said - the messages, in their order
 * @param stamped - the server prints date and time with each message
 * @param most - lines that may be there for a message
 * @throws Violation when one of them is not there, is there too often, or stands in another place
 */
export function expectOnceInOrder(
  lines: readonly ConsoleLine[],
  said: readonly string[],
  { stamped, most = 1 }: { readonly stamped: boolean; readonly most?: number },
): void {
  const places = said.map((text) =>
    entriesOf(lines, text, stamped).map(({ raw }) => lines.findIndex((line) => line.raw === raw)),
  );
  const shown = lines.map(({ text }) => text);
  const problem = (expected: string, actual: string) => misprint(expected, shown, actual);
  for (const [index, found] of places.entries()) {
    const text = `"${said[index]}"`;
    const times = said.filter((other) => other === said[index]).length;
    if (found.length === 0) throw problem(`a line for ${text}`, 'there was none');
    if (found.length < times || found.length > times * most)
      throw problem(
        `${times === 1 ? 'one line' : `${times} lines`} for ${text}`,
        `there were ${found.length}`,
      );
    if (index > 0 && found[0]! < places[index - 1]![0]!)
      throw problem(`"${said[index - 1]}" before ${text}`, 'it came after it');
  }
}
