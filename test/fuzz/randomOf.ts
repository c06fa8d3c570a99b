import { Random } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of randomness that is always the same for a seed. */
export function randomOf(seed: number): Random {
  return new Random(xoroshiro128plus(seed));
}
