import { isUtf8 } from 'node:buffer';
import type { Deed, Leaving } from './Deed.js';

/** By which clause a later game has to begin, where nobody has done what has no place in a game. */
export const AFTER_GAMES = 'wordguess/end/4';

/** Octets of a line of which programs are asked whether they survive it. */
const LONG = 10_000;

/** By which clause the players of a later game have to be served after a deed; nothing where that is nothing special. */
export function causeOf(deed: Deed): string | undefined {
  switch (deed.type) {
    case 'raw':
      return causeOfOctets(deed.octets);
    case 'long word':
      return deed.octets > LONG ? 'wordguess/survive/4' : undefined;
    case 'leave':
    case 'crowd':
      return causeOfLeaving(deed.how);
    case 'stray':
      return 'wordguess/survive/5';
    default:
      return undefined;
  }
}

/** The same after octets that somebody has sent. */
export function causeOfOctets(octets: Uint8Array): string {
  if (!isUtf8(octets)) return 'wordguess/survive/3';
  return octets.length > LONG ? 'wordguess/survive/4' : 'wordguess/survive/5';
}

/** The same after somebody has left. */
export function causeOfLeaving(how: Leaving): string {
  return how === 'resets' ? 'wordguess/survive/2' : 'wordguess/survive/1';
}
