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

/** How well a server has understood a trial. */
export const Level = {
  nothing: 0,
  /** A message stands in some line, as in an error of a program that speaks another dialect. */
  something: 0.2,
  /** As `full`, but a message is printed only when the next one comes. */
  late: 0.6,
  /** Date and time, but the text has become another one, or stands in another place. */
  changed: 0.8,
  /** Date, time and text; who has said it is not there. */
  text: 1,
  /** As `text`, and so was what whoever knows logins takes for one. */
  strangers: 1.2,
  /** Sender and text, without date and time in their form. */
  unstamped: 2,
  full: 3,
} as const;

/** From here on a trial is understood at all. */
export const UNDERSTOOD = Level.late;

/**
 * How well a server has understood a trial (see {@link Level}).
 *
 * @param lines - all that it has printed since
 */
export function understanding(lines: readonly ConsoleLine[], { dialect, login, texts }: Trial): number {
  const isAnonymous = dialect === ANONYMOUS;
  const isSender = isAnonymous ? namesAddress : (sender: string) => names(sender, login);
  // Some print without end.
  const few = lines.filter(({ text }) => /\d{6}/.test(text)).slice(0, ENOUGH);
  const levels = texts.map((text) => Math.max(0, ...few.map((line) => levelOf(line, text, isSender))));
  const [best, worst] = [Math.max(...levels), Math.min(...levels)];
  if (worst < Level.late && best === Level.full) return Level.late;
  return isAnonymous && worst === Level.text ? Level.strangers : worst;
}

function levelOf(line: ConsoleLine, text: string, isSender: (sender: string) => boolean): number {
  const entry = entryOf(line, text);
  if (!entry) return Level.nothing;
  const { stamp, hasColon, sender, rest } = entry;
  if (!hasColon || rest !== '' || !line.text.trimEnd().endsWith(text))
    return stamp ? Level.changed : Level.something;
  if (!isSender(sender)) return stamp ? Level.text : Level.something;
  if (stamp) return Level.full;
  // A remark of a program that does not know the dialect may end like that, too.
  return /\d{1,2}[:.-]\d{2}/.test(sender) || !/\s/.test(sender) ? Level.unstamped : Level.something;
}

/** Lines that are looked at. */
const ENOUGH = 1000;
