import { LF } from '../../wire/octets.js';
import { linesOf } from '../octets/linesOf.js';
import type { Script } from './Action.js';
import { actionsIn } from './actionsIn.js';

/** Lines of a conversation that somebody reads line by line. */
const MOST = 12;

/**
 * A script as somebody at a keyboard plays it: each line is sent by itself, and what it leads to is waited for. Nothing
 * where it is that already, where pieces of lines are sent, or where there is too much of it to be read line by line.
 *
 * @param waits - answers are waited for
 */
export function asDialogue(script: Script, waits: boolean): Script | undefined {
  const sent = script.flatMap((action) => (action.type === 'send' ? [action.octets] : []));
  const hasPieces = sent.some((octets) => octets.at(-1) !== LF);
  const lines = sent.reduce((sum, octets) => sum + linesOf(octets).length, 0);
  if (hasPieces || lines > MOST || actionsIn(script).length !== script.length) return undefined;
  const typed = script.flatMap((action, at): Script => {
    if (action.type !== 'send') return [action];
    const { peer } = action;
    const isLast = at + 1 === script.length || script[at + 1]!.type === 'settle';
    return linesOf(action.octets).flatMap((octets, index, all) => {
      const settles = waits && !(isLast && index + 1 === all.length);
      return [
        { type: 'send', peer, octets } as const,
        ...(settles ? [{ type: 'settle', peer } as const] : []),
      ];
    });
  });
  return typed.length > script.length ? typed : undefined;
}
