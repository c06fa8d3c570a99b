import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import { ANONYMOUS, type DialectName } from '../../src/protocols/chat/dialects.js';
import { entryOf, names, namesAddress, type Entry } from './entries.js';

/** Something that a client said to a server in a dialect that the server may know. */
export interface Trial {
  readonly dialect: DialectName;
  readonly login: string;
  /** Two messages. */
  readonly texts: readonly [string, string];
}

/**
 * How well a server has understood a trial: 3 fully, 2 but for date and time, 1 the text alone, 0 not at all.
 *
 * @param lines - all that it has printed since
 */
export function understanding(lines: readonly ConsoleLine[], { dialect, login, texts }: Trial): number {
  const isSender = dialect === ANONYMOUS ? namesAddress : (sender: string) => names(sender, login);
  const levels = texts.map((text) => Math.max(0, ...lines.map((line) => levelOf(line, text, isSender))));
  return Math.min(...levels);
}

function levelOf(line: ConsoleLine, text: string, isSender: (sender: string) => boolean): number {
  const entry = entryOf(line, text);
  if (!entry) return 0;
  if (!isExact(entry, text)) return line.text.toLowerCase().includes(text) ? 0 : SOMETHING;
  if (!entry.hasColon || !isSender(entry.sender)) return entry.stamp && entry.hasColon ? TEXT : SOMETHING;
  return entry.stamp ? FULL : UNSTAMPED;
}

const FULL = 3;
const UNSTAMPED = 2;
const TEXT = 1;
const SOMETHING = 0.5;

/** The text stands alone behind the colon. */
function isExact({ line, rest }: Entry, text: string): boolean {
  return rest === '' && line.endsWith(text);
}

/** Whether all that a server was told was printed as what somebody without a login has said. */
export function takesLogins(lines: readonly ConsoleLine[], login: string): boolean {
  return !lines.some((line) => {
    const entry = entryOf(line, login);
    return entry?.stamp !== undefined && entry.hasColon && entry.rest === '' && !names(entry.sender, login);
  });
}
