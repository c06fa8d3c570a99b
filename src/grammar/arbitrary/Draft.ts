import type { Random } from 'fast-check';
import type { Palette } from './Palette.js';

/** A text in the making. */
export interface Draft {
  readonly random: Random;
  readonly palette: Palette;
  /** What may stand among the letters of a strict palette. */
  readonly others: readonly string[];
  /** Shortest, longest, first and last things are preferred. */
  readonly edges: boolean;
  /** Alternatives that hold nothing but control characters are taken as often as others. */
  readonly odd: boolean;
  readonly wild: boolean;
  text: string;
  /** Characters (code points) of the text. */
  length: number;
  /** References inside each other, at the place. */
  depth: number;
  /** Repetitions inside each other, at the place. */
  nesting: number;
}

/**
 * Writes a text of an expression behind what stands there already.
 *
 * @param room - characters that it may have at the most
 * @param want - characters that it has at the least, where the expression can be so long
 * @returns whether something fitted
 */
export type Writer = (draft: Draft, room: number, want: number) => boolean;

export function append(draft: Draft, text: string, length: number): void {
  draft.text += text;
  draft.length += length;
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[list.length === 1 ? 0 : random.nextInt(0, list.length - 1)]!;
}

/** Whether something happens that does so once in so many times. */
export function once(random: Random, times: number): boolean {
  return random.nextInt(1, times) === 1;
}
