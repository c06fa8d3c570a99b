import type { Pace } from '../../src/engine/Pace.js';
import type { Peer } from '../../src/engine/Peer.js';
import { concat, LF } from '../../src/wire/octets.js';

/**
 * The next answer, whatever it is: octets up to LF. A server that sends no LF has said all that it says when it is
 * quiet for a while; one that sends its answer in several pieces is not.
 */
export async function readAnswer(peer: Peer, milliseconds: number, pace: Pace): Promise<Uint8Array> {
  const first = await peer.readSome(milliseconds);
  if (first.length === 0 || first.at(-1) === LF) return first;
  return concat([first, await peer.readLine(pace.late)]);
}
