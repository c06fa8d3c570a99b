import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ProgramRun, RunnableProgram } from '../../sut/runs/ProgramRun.js';
import { disturbanceOf } from './disturbances.js';

export interface PlayOptions {
  /** How often it is run; without it, as often as the time allows. */
  readonly times?: number | undefined;
  /** Milliseconds after which no more runs are begun; without it, {@link SHARE}. */
  readonly budget?: number | undefined;
  /** Milliseconds that one run may take. */
  readonly limit: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly now: () => number;
  /** Whether these runs have shown enough. */
  readonly isEnough: (runs: readonly ProgramRun[]) => boolean;
  /** Told before each run: its number, from 1. */
  readonly onRun?: (number: number, of: number) => void;
}

/** Runs, unless somebody says how many. */
const TIMES = 40;
/** So many runs are made in any case, and so long others are begun: milliseconds. */
const LEAST = 10;
const SHARE = 15_000;
/** Runs at the same time: much of its time such a program waits. */
const BESIDE = 3;

/**
 * Runs a program many times, its scheduling disturbed in different ways.
 *
 * @returns what each run was, in the order in which they were begun
 */
export async function playRuns(
  program: RunnableProgram,
  { times, budget, limit, seed, signal, now, isEnough, onRun }: PlayOptions,
): Promise<readonly ProgramRun[]> {
  const planned = times ?? TIMES;
  const start = now();
  const runs: ProgramRun[] = [];
  const play = async (number: number): Promise<void> => {
    onRun?.(number + 1, planned);
    runs[number] = await program.run(disturbanceOf(number), limit, randomOf(seed, number));
  };
  // The first one alone, and as it is: by it the others are measured.
  await play(0);
  let next = 1;
  const goesOn = (): boolean => {
    if (signal?.aborted || next >= planned) return false;
    if (budget !== undefined && now() - start > budget) return false;
    if (times !== undefined) return true;
    const done = Object.values(runs);
    return !isEnough(done) && (budget !== undefined || next < LEAST || now() - start < SHARE);
  };
  const worker = async (): Promise<void> => {
    while (goesOn()) await play(next++);
  };
  await Promise.all(Array.from({ length: program.mayRunBeside ? BESIDE : 1 }, worker));
  return Object.values(runs);
}

/** Numbers from 0, below 1; the same ones for the same seed and run. */
function randomOf(seed: number, run: number): () => number {
  const generator = xoroshiro128plus(seed ^ Math.imul(run + 1, 0x9e3779b1));
  return () => (generator.next() >>> 0) / 2 ** 32;
}
