import type { Draft } from './Draft.js';
import { once } from './Draft.js';

/** Characters, or items: most texts are short, some are long. */
const SIZES = [4, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 24, 24, 24, 120];
/** What is preferred as the longest where there is no bound. */
const LONG = 150;
/** Bounds up to this one are reached. */
const NEAR = 1_000;
/** Between bounds that are this close to each other, each length is as good as another. */
const CLOSE = 40;

/**
 * How long a repetition is to be, between two bounds; inside others it is shorter.
 *
 * @param weight - how often the usual length is halved, as what is repeated is long itself
 */
export function drawLength(draft: Draft, min: number, max: number, weight: number): number {
  const { random } = draft;
  const nesting = draft.nesting + weight;
  if (max <= min) return min;
  if (draft.edges) {
    const edge = random.nextInt(0, 4);
    if (edge <= 1) return min;
    if (edge === 2) return min + 1;
    if (edge === 3)
      return nesting === 0 && max <= NEAR ? max : Math.min(max, min + (LONG >> Math.min(2 * nesting, 30)));
  }
  if (max - min <= CLOSE && nesting === 0 && once(random, 2)) return random.nextInt(min, max);
  const size = SIZES[random.nextInt(0, SIZES.length - 1)]! >> Math.min(nesting, 30);
  return random.nextInt(min, Math.min(max, min + Math.max(size, 1)));
}
