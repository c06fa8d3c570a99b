/** How long the answer to a line of so many octets took, in milliseconds. */
export interface Timed {
  readonly octets: number;
  readonly milliseconds: number;
}

/** An answer that takes less than this, in milliseconds, hurts nobody. */
const NOTICEABLE = 250;
/** How much faster than the length the time may grow: a cache that is too small for a line makes it so a bit. */
const SUPERLINEAR = 2.5;

/**
 * Whether the time for an answer grows faster than the length of the line: the longest line takes noticeably long, and
 * much longer than its length explains. Of several times for the same length, the shortest counts.
 *
 * @returns the shortest of the lines that are compared, and the longest; nothing where all is well
 */
export function slowdownOf(times: readonly Timed[]): readonly [Timed, Timed] | undefined {
  const shortest = new Map<number, Timed>();
  for (const each of times) {
    const known = shortest.get(each.octets);
    if (!known || each.milliseconds < known.milliseconds) shortest.set(each.octets, each);
  }
  const all = [...shortest.values()].toSorted((a, b) => a.octets - b.octets);
  const last = all.at(-1);
  if (!last || last.milliseconds < NOTICEABLE) return undefined;
  const reference = all.find(
    ({ octets, milliseconds }) =>
      octets <= last.octets / 4 &&
      milliseconds > 0 &&
      last.milliseconds / milliseconds > (SUPERLINEAR * last.octets) / octets,
  );
  return reference && [reference, last];
}
