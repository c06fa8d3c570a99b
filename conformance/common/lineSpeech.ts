import fc, { type Arbitrary, type Random } from 'fast-check';
import type { Rules } from '../../src/grammar/ast.js';
import { nearMissesOf } from '../../src/grammar/arbitrary/nearMisses/nearMissesOf.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import type { Speech } from '../../src/fuzz/Attack.js';
import { mutateOctets } from '../../src/fuzz/octets/mutateOctets.js';
import { framed, type Framing } from '../../src/wire/framing.js';
import { octetsOf } from '../../src/wire/octets.js';

/** What the clients of a protocol of lines say. */
export interface LineSpeech {
  readonly rules: Rules;
  readonly framing: Framing;
  /** Lines of which everybody knows what they mean, of several kinds. */
  readonly proper: readonly Arbitrary<Uint8Array>[];
  readonly ofLength: Speech['ofLength'];
  readonly opening?: Speech['opening'];
  /** What stands in files of words. */
  readonly dictionary?: readonly Uint8Array[];
}

/** One text in so many is one at the edge of what its grammar takes. */
const EDGE_CASES = 4;
/** Octets of a mutated line at the most. */
const LONGEST = 70_000;

/** What is sent to the servers of a protocol of lines: from its grammar, and beside it. */
export function lineSpeech({
  rules,
  framing,
  proper,
  ofLength,
  opening = () => [],
  dictionary = [],
}: LineSpeech): Speech {
  const misses = nearMissesOf(rules, 'ClientLine', { encoding: 'utf-8', oneLine: true });
  const wild = textsOf(rules, 'ClientLine', { wild: true, maxLength: 80 }).filter(
    (text) => !/\p{Cs}/u.test(text),
  );
  const whole = fc.oneof(...proper);
  const draw = <T>(arbitrary: Arbitrary<T>, random: Random): T =>
    arbitrary.generate(random, EDGE_CASES).value;
  const line = (octets: Uint8Array) => framed(octets, framing);
  return {
    proper: (random) => line(draw(whole, random)),
    ofLength(octets, random) {
      const made = ofLength(octets, random);
      return made && line(made);
    },
    nearMiss: (random) => line(draw(misses, random).octets),
    wild(random) {
      if (random.nextInt(0, 2) === 0) return line(octetsOf(draw(wild, random)));
      const others = [draw(whole, random), draw(whole, random)];
      const material = { others, dictionary, longest: LONGEST };
      return line(mutateOctets(others[0]!, random, { ...material, keepsLineEnd: true }).octets);
    },
    opening,
  };
}
