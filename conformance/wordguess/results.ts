import { folded } from './folding.js';

/** What lines say of the points of a player. */
export type Reading =
  | { readonly type: 'unnamed' }
  /** Any of these may be meant. */
  | { readonly type: 'points'; readonly points: readonly number[] };

/**
 * The points that lines give to a player: the numbers beside its name, else those of the lines before and after.
 *
 * @param names - of all players
 */
export function pointsIn(lines: readonly string[], name: string, names: readonly string[]): Reading {
  const places = lines.flatMap((line, at) => (holds(line, name) ? [at] : []));
  if (places.length === 0) return { type: 'unnamed' };
  const points = places.flatMap((at) => {
    const own = besides(lines[at]!, name, names);
    if (own.length > 0) return own;
    return [at - 1, at + 1].flatMap((near) => numbersIn(lines[near] ?? ''));
  });
  return { type: 'points', points };
}

/** Whether a name stands in a line. */
export function holds(line: string, name: string): boolean {
  return folded(line).includes(folded(name));
}

/** The numbers of a line that stand next to a name: between the names before and after it. */
function besides(line: string, name: string, names: readonly string[]): number[] {
  const text = folded(line);
  const others = names.filter((each) => each !== name).map(folded);
  const found: number[] = [];
  for (let at = text.indexOf(folded(name)); at >= 0; at = text.indexOf(folded(name), at + 1)) {
    const end = at + folded(name).length;
    const before = Math.max(0, ...others.map((other) => endOfLast(text.slice(0, at), other)));
    const after = Math.min(...others.map((other) => startOfNext(text, other, end)), text.length);
    found.push(...numbersIn(text.slice(before, at)), ...numbersIn(text.slice(end, after)));
  }
  return found;
}

function endOfLast(text: string, name: string): number {
  const at = text.lastIndexOf(name);
  return at < 0 ? 0 : at + name.length;
}

function startOfNext(text: string, name: string, from: number): number {
  const at = text.indexOf(name, from);
  return at < 0 ? text.length : at;
}

/** The whole numbers of a text, with their signs; not what stands behind a point, or within a word. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}.,])[-−]?\p{Nd}+(?![\p{N}]|[.,]\p{N})/gu)].map(([number]) =>
    Number(number.replace('−', '-')),
  );
}
