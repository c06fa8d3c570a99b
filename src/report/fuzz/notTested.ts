import type { Bounds, Untested } from '../../fuzz/FuzzEvent.js';
import { counted, grouped } from './figures.js';

/** How far a campaign has gone: what is beyond was not tested. */
export function limitsOf({ words, longestWalk, longestLine, connections }: Bounds): readonly string[] {
  return [
    words === 0
      ? 'In no state were all inputs said.'
      : `In each state all words of ${counted(words, 'input')} were said, and of the longer ones some.`,
    `The longest walk had ${counted(longestWalk, 'input')}.`,
    `The longest line had ${counted(longestLine, 'octet')}.`,
    `At most ${counted(connections, 'connection was', 'connections were')} open at the same time.`,
  ];
}

/** What stands above the ways through the machine that were not taken. */
export function untestedHeading({ untested }: Bounds): string {
  if (untested.length === 0) return 'Each way through the machine was taken.';
  return `${counted(untested.length, 'way')} through the machine ${untested.length === 1 ? 'was' : 'were'} not taken`;
}

/** What one such way begins with: a state, an input, and where there is one a condition. */
export function wayOf({ state, input, when }: Untested): string {
  return `${state} × ${input}${when === undefined ? '' : `, if it ${when}`}`;
}

/** Numbers of a table that is cut off. */
export function leftOut(number: number): string {
  return `… and ${grouped(number)} more`;
}
