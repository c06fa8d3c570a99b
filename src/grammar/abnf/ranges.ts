import type { Encoding } from '../Codec.js';

/** Code points from one to another, both included. */
export type Range = readonly [from: number, to: number];

/** A set of characters: ranges in ascending order that neither touch nor overlap. */
export type Ranges = readonly Range[];

/** All characters: those of Unicode, halves of surrogate pairs left out, or the numbers of octets. */
export const UNIVERSES: Readonly<Record<Encoding, Ranges>> = {
  'utf-8': [
    [0, 0xd7ff],
    [0xe000, 0x10ffff],
  ],
  octets: [[0, 0xff]],
};

/** The set of what is in any of these ranges. */
export function joined(ranges: readonly Range[]): Ranges {
  const found: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

/** What is in both sets. */
export function common(one: Ranges, other: Ranges): Ranges {
  return one.flatMap(([from, to]) =>
    other.flatMap(([low, high]): Range[] => {
      const [start, end] = [Math.max(from, low), Math.min(to, high)];
      return start <= end ? [[start, end]] : [];
    }),
  );
}

/** What is in one set, but not in the other. */
export function without(one: Ranges, other: Ranges): Ranges {
  const gaps = other.map(([from], index): Range => [index === 0 ? 0 : other[index - 1]![1] + 1, from - 1]);
  const behind: Range = [(other.at(-1)?.[1] ?? -1) + 1, Infinity];
  return common(
    one,
    [...gaps, behind].filter(([from, to]) => from <= to),
  );
}

/** Whether all of one set is in the other. */
export function isWithin(one: Ranges, other: Ranges): boolean {
  return without(one, other).length === 0;
}
