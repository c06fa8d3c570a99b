import type { Player } from './Player.js';

/** Milliseconds after which those are asked again who had nothing: whoever waits for one of many waits in such steps. */
const STEP = 25;

/** Waits until something comes for any of the players; false when nothing does in that time. */
export async function awaitAny(players: readonly Player[], milliseconds: number): Promise<boolean> {
  const open = players.filter((player) => !player.over);
  if (open.length === 0) return false;
  for (let waited = 0; waited < milliseconds; waited += STEP) {
    if (await anyOf(open.map((player) => player.more(Math.min(STEP, milliseconds))))) return true;
    if (open.every(({ peer }) => peer.still)) return false;
  }
  return false;
}

function anyOf(coming: readonly Promise<boolean>[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let silent = 0;
    for (const each of coming) {
      each.then((came) => {
        if (came) resolve(true);
        else if (++silent === coming.length) resolve(false);
      }, reject);
    }
  });
}
