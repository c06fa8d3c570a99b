/** How often something is the case for each name; names for which it never is are missing. */
export type Tally = Readonly<Record<string, number>>;

export const NONE: Tally = {};

/** The tally with one more for that name, or as many more as said; what comes to nothing is left out. */
export function add(tally: Tally, name: string, count = 1): Tally {
  const { [name]: before = 0, ...others } = tally;
  return before + count > 0 ? { ...others, [name]: before + count } : others;
}

/** How often it is the case for that name. */
export function countOf(tally: Tally, name: string): number {
  return Object.hasOwn(tally, name) ? tally[name]! : 0;
}

/** How often it is the case in all. */
export function total(tally: Tally): number {
  return Object.values(tally).reduce((sum, each) => sum + each, 0);
}

/** Names in a sentence: `anna, bert and carl`. */
export function listed(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}
