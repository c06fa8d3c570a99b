import type { ServerSuite } from '../../engine/Suite.js';
import type { ClauseHint } from '../../fuzz/hintOf.js';

/** What the checks of a suite say about the usual cause of a difference. */
export function clauseHintOf({ checks }: ServerSuite): ClauseHint {
  return (id, difference) => {
    const hint = checks.find(({ clause }) => clause === id)?.hint(difference);
    return typeof hint === 'object' ? hint.text : hint;
  };
}
