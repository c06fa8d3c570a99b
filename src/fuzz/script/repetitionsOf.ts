import type { Script } from './Action.js';

/** How often the same is done between two looks at what a program holds: clients who come together count each. */
export function repetitionsOf(script: Script): number {
  return Math.max(
    1,
    ...script.map((action) =>
      action.type === 'repeat'
        ? action.times * repetitionsOf(action.actions)
        : action.type === 'crowd'
          ? action.times
          : 1,
    ),
  );
}
