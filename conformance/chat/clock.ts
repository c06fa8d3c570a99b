import type { Stamp } from './entries.js';

const MINUTE = 60_000;
/** Minutes that the time zones of the world are ahead of UTC. */
const HOURS = Array.from({ length: 27 }, (_, hour) => (hour - 12) * 60);
const OTHERS = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825];
const OFFSETS = [...HOURS, ...OTHERS];
/** Milliseconds that a stamp may be away from the message. */
const TOLERANCE = 2000;
/** A stamp says nothing of what is less than a second. */
const SECOND = 1000;
/** C's time() lags the precise clock by some milliseconds. */
const LAG = 100;

/**
 * Whether a stamp is that of a message, in some time zone.
 *
 * @param from - when the message was sent, in milliseconds since 1970
 * @param to - when what was printed for it was seen
 */
export function isPlausible({ date, time }: Pick<Stamp, 'date' | 'time'>, from: number, to: number): boolean {
  const local = Date.parse(`${date.replaceAll('.', '-')}T${time}Z`);
  return OFFSETS.some((offset) => {
    const at = local - offset * MINUTE;
    return at > from - TOLERANCE - SECOND - LAG && at < to + TOLERANCE;
  });
}
