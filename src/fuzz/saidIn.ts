import type { Transcript } from '../wire/transcript.js';
import type { Script } from './script/Action.js';
import { actionsIn } from './script/actionsIn.js';

/** The octets that clients have sent by a script, and beside it by what was played. */
export function saidIn(script: Script, transcript: Transcript): Uint8Array[] {
  return [
    ...actionsIn(script).flatMap((action) => ('octets' in action ? [action.octets] : [])),
    ...transcript.flatMap((step) => (step.side === 'client' && step.type === 'octets' ? [step.octets] : [])),
  ];
}
