import type { Random } from 'fast-check';
import { pick } from '../../grammar/arbitrary/Draft.js';
import type { Mutate } from './Material.js';
import { placeIn, put } from './place.js';

/** Puts octets between two characters that are no character of UTF-8 (RFC 3629, sections 3 and 4). */
export const brokenUtf8: Mutate = (octets, random, { longest }) => {
  const at = placeIn(octets, random);
  return put(octets, { from: at, to: at }, pick(random, BROKEN)(random), longest);
};

const BROKEN: readonly ((random: Random) => Uint8Array)[] = [
  // A continuation without a beginning.
  (random) => Uint8Array.of(continuation(random)),
  // Overlong forms, of two, three and four octets.
  (random) => Uint8Array.of(random.nextInt(0xc0, 0xc1), continuation(random)),
  (random) => Uint8Array.of(0xe0, random.nextInt(0x80, 0x9f), continuation(random)),
  (random) => Uint8Array.of(0xf0, random.nextInt(0x80, 0x8f), continuation(random), continuation(random)),
  // Overlong forms of NUL, LF, the full stop and the slash.
  (random) => Uint8Array.of(0xc0, 0x80 + pick(random, [0x00, 0x0a, 0x2e, 0x2f])),
  // A surrogate, and a pair of them.
  (random) => surrogate(random, 0xa0, 0xbf),
  (random) => Uint8Array.from([...surrogate(random, 0xa0, 0xaf), ...surrogate(random, 0xb0, 0xbf)]),
  // Characters that are cut short, of two, three and four octets.
  (random) => Uint8Array.of(random.nextInt(0xc2, 0xdf)),
  (random) => Uint8Array.of(0xe2, 0x82, continuation(random)).subarray(0, random.nextInt(1, 2)),
  (random) => Uint8Array.of(0xf0, 0x9f, 0x98, continuation(random)).subarray(0, random.nextInt(1, 3)),
  // Beyond U+10FFFF, and octets that stand for nothing.
  (random) => Uint8Array.of(0xf4, random.nextInt(0x90, 0xbf), continuation(random), continuation(random)),
  (random) =>
    Uint8Array.of(
      random.nextInt(0xf5, 0xf7),
      continuation(random),
      continuation(random),
      continuation(random),
    ),
  (random) => Uint8Array.of(random.nextInt(0xf8, 0xff)),
];

function continuation(random: Random): number {
  return random.nextInt(0x80, 0xbf);
}

function surrogate(random: Random, lowest: number, highest: number): Uint8Array {
  return Uint8Array.of(0xed, random.nextInt(lowest, highest), continuation(random));
}
