import { Random } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Role } from '../../spec/Spec.js';
import type { ClauseResult, Verdict } from '../Result.js';

/**
 * What the specification leaves open: the ways in which sound programs do it, by what it is about. The first way is what
 * the reference does.
 */
export type Liberties = Readonly<Record<string, readonly [string, ...string[]]>>;

/** One way for each liberty. */
export type Taken<L extends Liberties = Liberties> = { readonly [Name in keyof L]: L[Name][number] };

/** Sound programs, made of the reference by the liberties that they take, and the suite that must not blame them. */
export interface Gate {
  readonly protocol: string;
  readonly role: Role;
  readonly liberties: Liberties;
  /** Runs the suite against the program that takes these liberties. */
  check(taken: Taken, seed: number): Promise<readonly ClauseResult[]>;
}

/** A sound program that a suite blames for something. */
export interface FalseAlarm {
  /** The liberties that it takes, those of the reference left out. */
  readonly taken: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly results: readonly ClauseResult[];
}

/** Runs a suite against sound programs: each liberty alone, then so many random combinations. */
export async function falseAlarms(gate: Gate, combinations: number, seed: number): Promise<FalseAlarm[]> {
  const alarms: FalseAlarm[] = [];
  let run = seed;
  for (const taken of soundPrograms(gate.liberties, combinations, seed)) {
    const results = (await gate.check(withOwnWays(gate.liberties, taken), run)).filter(
      ({ verdict }) => !RIGHT.has(verdict),
    );
    if (results.length > 0) alarms.push({ taken, seed: run, results });
    run++;
  }
  return alarms;
}

/** All that is said of a sound program. */
const RIGHT: ReadonlySet<Verdict> = new Set(['pass', 'observed', 'not-applicable']);

/** The liberties that sound programs take, those of the reference left out: each alone, then so many random combinations. */
export function* soundPrograms(
  liberties: Liberties,
  combinations: number,
  seed: number,
): Generator<Readonly<Record<string, string>>> {
  for (const [name, [, ...others]] of Object.entries(liberties))
    for (const way of others) yield { [name]: way };
  const random = new Random(xoroshiro128plus(seed));
  for (let each = 0; each < combinations; each++) {
    const taken = Object.entries(liberties).map(([name, ways]): [string, string] => [
      name,
      ways[random.nextInt(0, ways.length - 1)]!,
    ]);
    yield Object.fromEntries(taken.filter(([name, way]) => way !== liberties[name]![0]));
  }
}

/** One way for each liberty: that of the reference where no other is taken. */
export function withOwnWays(liberties: Liberties, taken: Readonly<Record<string, string>>): Taken {
  const own = Object.fromEntries(Object.entries(liberties).map(([name, [way]]) => [name, way]));
  return { ...own, ...taken };
}
