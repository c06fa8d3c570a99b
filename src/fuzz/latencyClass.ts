/** Milliseconds from which on an answer is slow, and very slow: coarse, so that chance seldom decides. */
const SLOW = 150;
const VERY_SLOW = 600;

/** How slow the slowest answer of a case was, as a feature; nothing where it was as fast as usual. */
export function latencyClass(milliseconds: number): string | undefined {
  if (milliseconds >= VERY_SLOW) return 'a very slow answer';
  return milliseconds >= SLOW ? 'a slow answer' : undefined;
}
