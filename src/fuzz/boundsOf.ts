import type { Attack } from './Attack.js';
import type { Bounds } from './FuzzEvent.js';

/** How far a campaign has come. */
export interface Reached {
  /** All that was seen. */
  readonly features: Set<string>;
  longestWalk: number;
  longestLine: number;
  connections: number;
}

/** What was not tested, and the bounds of what was. */
export function boundsOf(attack: Attack, reached: Reached, words: number): Bounds {
  const { features, longestWalk, longestLine, connections } = reached;
  return {
    untested: attack.ways.filter(({ feature }) => !features.has(feature)).map(({ untested }) => untested),
    words,
    longestWalk,
    longestLine,
    connections,
  };
}
