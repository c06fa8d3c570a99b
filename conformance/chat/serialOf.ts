/** A number of three digits for each scenario: what is printed late for one is not taken for what belongs to the next. */
export function serialOf(scenario: object): number {
  const known = serials.get(scenario);
  if (known !== undefined) return known;
  last = last < 999 ? last + 1 : 100;
  serials.set(scenario, last);
  return last;
}

const serials = new WeakMap<object, number>();
let last = 99;

/** A number with zeros before it. */
export function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}
