import { OFFSETS } from '../../src/sut/zone.js';
import type { Stamp } from './entries.js';

const MINUTE = 60_000;
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
