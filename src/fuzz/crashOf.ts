import { describeExit, type Exit } from '../sut/Subject.js';
import type { Attack } from './Attack.js';
import type { Wrong } from './Conversation.js';

/**
 * The program has ended over a case.
 *
 * @param wrong - what was seen first
 */
export function crashOf(attack: Attack, exit: Exit, wrong: Wrong | undefined): Wrong {
  const words = describeExit(exit);
  return {
    kind: 'crash',
    clause: attack.clauseOf('crash', wrong),
    state: wrong?.state ?? '',
    peer: wrong?.peer,
    detail: words,
    difference: {
      kind: 'program ended',
      expected: wrong?.difference.expected ?? ['the program goes on'],
      actual: `the program ended with ${words}`,
    },
  };
}

/** Whether it is all right that the program has ended like that: it serves one client, and no more. */
export function isTidy(exit: Exit, { startsAnew }: Attack): boolean {
  return startsAnew && exit.type === 'status' && exit.status === 0;
}
