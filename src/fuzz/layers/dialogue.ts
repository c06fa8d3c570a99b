import type { Action, Script } from '../script/Action.js';
import { concat } from '../../wire/octets.js';

/** A connection on which these lines are said, one after the other, each when the one before is answered. */
export function dialogue(lines: readonly Uint8Array[], peer = 1): Script {
  return [{ type: 'connect', peer }, ...lines.flatMap((octets) => exchange(octets, peer))];
}

/** A line, and whatever comes for it. */
export function exchange(octets: Uint8Array, peer = 1): Action[] {
  return [
    { type: 'send', peer, octets },
    { type: 'settle', peer },
  ];
}

/** The connection on which a script did something last. */
export function lastPeerOf(script: Script): number {
  const last = script.findLast((action) => 'peer' in action);
  return last && 'peer' in last ? last.peer : 1;
}

/** Lines in one segment, and whatever comes for them; a line each where the program takes one read for a message. */
export function burst(lines: readonly Uint8Array[], streams: boolean, peer = 1): Action[] {
  if (!streams) return lines.flatMap((octets) => exchange(octets, peer));
  return lines.length === 0 ? [] : exchange(concat(lines), peer);
}
