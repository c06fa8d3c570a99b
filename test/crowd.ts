import type { Program } from '../src/sync/explore/Program.js';
import { add, type Body } from '../src/sync/Operation.js';

/** What is tested stands in the first two cells of a crowd's memory; what is counted, in this one. */
export const COUNT = 2;

/** So many threads that do the same, each with its own number from 1, and others. */
export function crowd(count: number, body: (me: number) => Body, ...others: (() => Body)[]): Program {
  const bodies = [...Array.from({ length: count }, (_, index) => () => body(index + 1)), ...others];
  return { cells: 3, threads: bodies.map((each, index) => ({ name: `thread ${index + 1}`, body: each })) };
}

/** An error where more than so many threads are at this place at once. */
export function* visit(most: number): Body {
  const before = yield add(COUNT, 1);
  if (before >= most) throw new Error(`${before + 1} are inside`);
  yield add(COUNT, -1);
}

/** What is wrong where nobody has a lock, or a permit, any more. */
export function isAsNew([cell]: readonly number[]): string | undefined {
  return cell === 0 ? undefined : `${cell} is left in the cell`;
}
