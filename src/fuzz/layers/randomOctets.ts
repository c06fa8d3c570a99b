import type { Random } from 'fast-check';
import type { Layer } from '../Layer.js';
import type { Action } from '../script/Action.js';

/** Segments of a connection, and octets of one. */
const SEGMENTS = 20;
const LONGEST = 200;

/**
 * What a fuzzer sends that knows nothing of the protocol: random octets in random pieces. It is there to be compared
 * with.
 */
export function randomOctetsLayer(random: Random): Layer {
  return {
    name: 'random octets',
    share: 1,
    next: () => [
      { type: 'connect', peer: 1 },
      ...Array.from({ length: random.nextInt(1, SEGMENTS) }, (): Action[] => [
        { type: 'send', peer: 1, octets: octets(random) },
        { type: 'settle', peer: 1 },
      ]).flat(),
    ],
  };
}

function octets(random: Random): Uint8Array {
  return Uint8Array.from({ length: random.nextInt(1, LONGEST) }, () => random.nextInt(0, 255));
}
