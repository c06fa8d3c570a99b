import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Action, Script } from '../script/Action.js';
import { burst } from './dialogue.js';
import { pick } from './walks.js';

/** Lines of one case: so many are cheaper on one connection than as many connections. */
const LINES = 60;
/** Lengths of one case, and the longest line that every server takes. */
const LENGTHS = 25;
const FULL = 1000;
/** Octets of lines where programs have their limits. */
const EDGES = [1024, 1500, 2048, 4096, 8192, 16_384, 32_768, 65_536];
const LIMITS = EDGES.flatMap((edge) => [edge - 1, edge, edge + 1]);

/** Many lines on one connection: proper ones, near misses, mutated octets. */
export function valueLayer(attack: Attack, random: Random): Layer {
  const { speech, streams } = attack;
  return {
    name: 'values',
    share: 5,
    next() {
      const kind = random.nextInt(0, 3);
      const lines = Array.from({ length: LINES }, () => {
        if (kind === 0) return speech.proper(random);
        const chance = random.nextInt(0, 3);
        if (chance === 0) return speech.proper(random);
        return kind === 1 || chance === 1 ? speech.nearMiss(random) : speech.wild(random);
      });
      return said(attack, lines, streams, random);
    },
  };
}

/** Lines of each length, one after the other, in an order that visits the small ones and the edges first. */
export function lengthLayer(attack: Attack, random: Random): Layer {
  const { speech, streams } = attack;
  const blocks = [
    ...Array.from({ length: FULL / LENGTHS }, (_, block) =>
      Array.from({ length: LENGTHS }, (__, at) => block * LENGTHS + at + 1),
    ),
    // Longer ones may be refused, and the connection with them.
    ...LIMITS.map((length) => [length]),
  ];
  let at = 0;
  return {
    name: 'lengths',
    share: 3,
    next() {
      const round = Math.floor(at / blocks.length);
      const block = blocks[at++ % blocks.length]!;
      if (round > 3) return undefined;
      const lines = block.flatMap((length) =>
        Array.from({ length: 2 }, () => speech.ofLength(length, random)).filter((line) => line !== undefined),
      );
      return lines.length > 0 ? said(attack, lines, streams && round % 2 === 0, random) : [];
    },
  };
}

function said({ speech }: Attack, lines: readonly Uint8Array[], streams: boolean, random: Random): Script {
  const script: Action[] = [{ type: 'connect', peer: 1 }, ...burst(speech.opening(random), streams)];
  for (let from = 0; from < lines.length;) {
    const size = streams ? pick(SIZES, random) : 1;
    script.push(...burst(lines.slice(from, from + size), streams));
    from += size;
  }
  return script;
}

/** Lines of one segment. */
const SIZES = [1, 2, 5, 20, 60];
