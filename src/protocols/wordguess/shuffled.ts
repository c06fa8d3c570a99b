import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** In another order, the same one for the same seed (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = xoroshiro128plus(seed);
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
