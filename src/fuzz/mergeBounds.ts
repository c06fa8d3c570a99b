import type { Bounds, Untested } from './FuzzEvent.js';

/** How far several workers have come together: what one has tested is tested; of the words each has said its part. */
export function mergeBounds(all: readonly Bounds[]): Bounds {
  const [first, ...others] = all;
  return {
    untested: (first?.untested ?? []).filter((way) =>
      others.every(({ untested }) => untested.some((other) => isSame(way, other))),
    ),
    words: all.length === 0 ? 0 : Math.min(...all.map(({ words }) => words)),
    longestWalk: Math.max(0, ...all.map(({ longestWalk }) => longestWalk)),
    longestLine: Math.max(0, ...all.map(({ longestLine }) => longestLine)),
    connections: Math.max(0, ...all.map(({ connections }) => connections)),
  };
}

function isSame(one: Untested, other: Untested): boolean {
  return (
    one.state === other.state &&
    one.input === other.input &&
    one.clause === other.clause &&
    one.when === other.when
  );
}
