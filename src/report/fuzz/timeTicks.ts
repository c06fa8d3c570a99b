const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((number) => number * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((number) => number * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map((number) => number * HOUR),
];
/** Ticks after the first at the most. */
const MOST = 5;

/** Times from 0 to an end that are easy to read, in milliseconds: some five of them. */
export function timeTicks(until: number): readonly number[] {
  const step = STEPS.find((each) => until / each <= MOST) ?? Math.ceil(until / MOST / HOUR) * HOUR;
  return Array.from({ length: Math.floor(until / step) + 1 }, (_, index) => index * step);
}

/** The least number of the kind 1, 2, 5, 10, 20, … that is not less. */
export function roundUp(number: number): number {
  if (number <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(number));
  return power * ([1, 2, 5, 10].find((each) => each * power >= number) ?? 10);
}
