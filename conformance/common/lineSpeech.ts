import fc, { type Arbitrary, type Random } from 'fast-check';
import type { Rules } from '../../src/grammar/ast.js';
import { nearMissesOf } from '../../src/grammar/arbitrary/nearMisses/nearMissesOf.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import type { Speech } from '../../src/fuzz/Attack.js';
import { mutateOctets } from '../../src/fuzz/octets/mutateOctets.js';
import { OCTET_MUTATIONS } from '../../src/fuzz/octets/octetMutations.js';
import { framed, type Framing } from '../../src/wire/framing.js';
import { octetsOf } from '../../src/wire/octets.js';

/** What the clients of a protocol of lines say. */
export interface LineSpeech {
  readonly rules: Rules;
  /** The rule whose near misses are sent; that of the lines of clients, unless it is said. */
  readonly rule?: string;
  readonly framing: Framing;
  /** Lines of which everybody knows what they mean, of several kinds, as the client on that connection says them. */
  readonly proper: (peer: number) => readonly Arbitrary<Uint8Array>[];
  readonly ofLength: Speech['ofLength'];
  readonly opening?: Speech['opening'];
  /** What stands in files of words. */
  readonly dictionary?: readonly Uint8Array[] | undefined;
}

/** One text in so many is one at the edge of what its grammar takes. */
const EDGE_CASES = 4;
/** Octets of a mutated line at the most. */
const LONGEST = 70_000;

/** What is sent to the servers of a protocol of lines: from its grammar, and beside it. */
export function lineSpeech({
  rules,
  rule = 'ClientLine',
  framing,
  proper,
  ofLength,
  opening = () => [],
  dictionary = [],
}: LineSpeech): Speech {
  const misses = nearMissesOf(rules, rule, { encoding: 'utf-8', oneLine: true });
  const wild = textsOf(rules, rule, { wild: true, maxLength: 80 }).filter((text) => !/\p{Cs}/u.test(text));
  const known = new Map<number, Arbitrary<Uint8Array>>();
  const whole = (peer: number): Arbitrary<Uint8Array> => {
    const lines = known.get(peer) ?? fc.oneof(...proper(peer));
    known.set(peer, lines);
    return lines;
  };
  const line = (octets: Uint8Array) => framed(octets, framing);
  return {
    proper: (random, peer = 1) => line(draw(whole(peer), random)),
    ofLength(octets, random, peer = 1) {
      const made = ofLength(octets, random, peer);
      return made && line(made);
    },
    nearMiss: (random) => line(draw(misses, random).octets),
    wild(random) {
      if (random.nextInt(0, 2) === 0) return line(octetsOf(draw(wild, random)));
      const others = [draw(whole(1), random), draw(whole(1), random)];
      const material = { others, dictionary, longest: LONGEST };
      // Whoever gives words wants to see what they do.
      if (dictionary.length > 0 && random.nextInt(0, 2) === 0)
        return line(OCTET_MUTATIONS.token(others[0]!, random, material));
      return line(mutateOctets(others[0]!, random, material, { keepsLineEnd: true }).octets);
    },
    opening,
    dictionary,
  };
}

function draw<T>(arbitrary: Arbitrary<T>, random: Random): T {
  return arbitrary.generate(random, EDGE_CASES).value;
}
