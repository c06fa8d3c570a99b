import type { CheckOptions } from '../checkProgram.js';
import type { Listener } from '../Event.js';
import type { ClauseResult } from '../Result.js';

/** Scenarios for each check: all examples, and some that are generated. */
const RUNS = 10;

/** What a check finds out about a program in memory. The clock stands still there. */
export async function resultsOf(
  seed: number,
  check: (options: CheckOptions, tell: Listener) => Promise<unknown>,
): Promise<readonly ClauseResult[]> {
  const results: ClauseResult[] = [];
  const options: CheckOptions = {
    only: [],
    runs: RUNS,
    seed,
    commandLine: '',
    strict: false,
    demands: {},
    timeout: 1000,
    now: () => 0,
  };
  await check(options, (event) => {
    if (event.type === 'checked') results.push(event.result);
  });
  return results;
}
