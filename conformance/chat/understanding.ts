import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import { ANONYMOUS, type DialectName } from '../../src/protocols/chat/dialects.js';
import { entryOf, names, namesAddress } from './entries.js';

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
  const few = lines.slice(0, ENOUGH);
  const levels = texts.map((text) => Math.max(0, ...few.map((line) => levelOf(line, text, isSender))));
  return Math.min(...levels);
}

function levelOf(line: ConsoleLine, text: string, isSender: (sender: string) => boolean): number {
  const entry = entryOf(line, text);
  if (!entry) return 0;
  if (entry.rest !== '') return SOMETHING;
  if (!entry.hasColon || !isSender(entry.sender)) return entry.stamp && entry.hasColon ? TEXT : SOMETHING;
  return entry.stamp ? FULL : UNSTAMPED;
}

/** Lines that are looked at. */
const ENOUGH = 1000;
const FULL = 3;
const UNSTAMPED = 2;
const TEXT = 1;
const SOMETHING = 0.5;
