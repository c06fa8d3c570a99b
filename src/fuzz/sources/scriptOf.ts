import type { Step, Transcript } from '../../wire/transcript.js';
import type { Action, Script } from '../script/Action.js';

/**
 * What the clients of a recorded conversation did, in the segments that they sent, as a script; where the server answered,
 * its answer is waited for.
 */
export function scriptOf(transcript: Transcript): Script {
  const script: Action[] = [];
  const open = new Set<number>();
  const unanswered = new Set<number>();
  for (const step of transcript) {
    const { peer, side } = step;
    if (side === 'server') {
      if (unanswered.delete(peer)) script.push({ type: 'settle', peer });
      continue;
    }
    const action = actionOf(step);
    if (!action) continue;
    // A recording may begin in the midst of a conversation.
    if (action.type !== 'connect' && !open.has(peer)) script.push({ type: 'connect', peer });
    open.add(peer);
    script.push(action);
    if (action.type === 'send') unanswered.add(peer);
  }
  return [...script, ...Array.from(unanswered, (peer) => ({ type: 'settle', peer }) as const)];
}

function actionOf(step: Step): Extract<Action, { readonly peer: number }> | undefined {
  const { peer, type } = step;
  switch (type) {
    case 'octets':
      return { type: 'send', peer, octets: step.octets };
    case 'connect':
    case 'end':
    case 'close':
    case 'reset':
      return { type, peer };
    default:
      return undefined;
  }
}
