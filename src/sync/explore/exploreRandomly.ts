import type { Exploration } from './Exploration.js';
import type { ExploreOptions } from './explore.js';
import type { Program } from './Program.js';
import { run, type Ran } from './run.js';
import { seededChoice } from './seededChoice.js';

/** What is demanded of a program, and how often it is run. */
export interface RandomOptions extends Pick<ExploreOptions, 'always' | 'atEnd' | 'spurious'> {
  /** How often it is run. */
  readonly runs: number;
  /** The same seed is the same runs. */
  readonly seed: number;
  /** Steps that one run may take (default: 100,000). */
  readonly steps?: number;
}

/**
 * Runs a program in random orders, until something is wrong: for those that have too many to go through all. The schedule that
 * leads to a flaw is that of the run, not one of the shortest.
 */
export function exploreRandomly(
  program: Program,
  { runs, seed, atEnd, ...options }: RandomOptions,
): Exploration {
  const choose = seededChoice(seed);
  for (let count = 0; count < runs; count++) {
    const ran = run(program, choose, options);
    const { schedule } = ran;
    if (ran.end === 'deadlock') return { type: 'deadlock', asleep: ran.asleep, schedule };
    if (ran.end === 'livelock') return { type: 'livelock', schedule };
    const reason = wrongWith(ran, atEnd);
    if (reason !== undefined) return { type: 'broken', reason, schedule };
  }
  return { type: 'tried', runs };
}

function wrongWith({ failure, memory }: Ran, atEnd: ExploreOptions['atEnd']): string | undefined {
  return failure ?? atEnd?.(memory);
}
