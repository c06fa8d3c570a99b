import type { Random } from 'fast-check';
import { ALPHABETS } from './characters.js';
import { once } from './Draft.js';
import type { Shape } from './Shape.js';

/** The letters that one text is drawn over. */
export interface Palette {
  readonly letters: readonly string[];
  /** Nothing but these letters and the others of the shape is wanted, wherever a class takes one of them. */
  readonly strict: boolean;
}

/** Makes what draws the palettes of texts of a shape. The same letters are the same object, so others can keep what they find out about it. */
export function palettesOf({ letters, scripts = 1 }: Shape): (random: Random) => Palette {
  const alphabets = letters ?? ALPHABETS;
  const most = Math.min(letters ? scripts : 3, alphabets.length);
  const known = new Map<string, Palette>();
  return (random) => {
    const count = once(random, 2) ? 1 : random.nextInt(1, most);
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(random.nextInt(0, alphabets.length - 1));
    const indexes = [...chosen].toSorted((a, b) => a - b);
    const key = indexes.join();
    let palette = known.get(key);
    if (!palette) {
      palette = {
        letters: indexes.flatMap((index) => [...alphabets[index]!]),
        strict: letters !== undefined,
      };
      known.set(key, palette);
    }
    return palette;
  };
}
