import { run, type Choose, type Ran, type RunOptions } from '../sync/explore/run.js';
import type { ThreadsProgram } from './ThreadsProgram.js';

/**
 * Runs a program of threads in memory; the same numbers chosen are the same run.
 *
 * @param choose - decides which thread goes on, at each operation: `seededChoice` does at random
 * @returns how it ended, and all that it printed
 *
 * @example
 * ```ts
 * const program = semaphoreProgram({ workers: 3, permits: 2, rounds: 1 });
 * const { lines, end } = simulate(program, seededChoice(1));
 * ```
 */
export function simulate(program: ThreadsProgram, choose: Choose, options?: RunOptions): Ran {
  const ran = run(program, choose, options);
  return { ...ran, lines: [...program.head, ...ran.lines] };
}
