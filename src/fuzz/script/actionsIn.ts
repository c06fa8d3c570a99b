import type { Action, Script } from './Action.js';

/** All actions of a script, in order; what is repeated counts once. */
export function actionsIn(script: Script): Exclude<Action, { type: 'repeat' }>[] {
  return script.flatMap((action) => (action.type === 'repeat' ? actionsIn(action.actions) : [action]));
}
