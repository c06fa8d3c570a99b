import type { Rules } from '../grammar/ast.js';
import type { Heat } from '../grammar/railroad/heat.js';
import { heatOf as sumOf, isRunOf } from '../report/heatOf.js';
import { printable } from '../wire/printable.js';
import { CliError } from './CliError.js';
import { readRun } from './readRun.js';

/**
 * How many lines took each way through a grammar in the runs of some reports.
 *
 * @throws CliError for a file that is no report of a run that came to its end, or of one with another grammar
 */
export function heatOf(files: readonly string[], rules: Rules): Heat {
  const runs = files.map((file) => {
    const run = readRun(file);
    const shown = printable(`"${file}"`);
    if (!run.coverage)
      throw new CliError(`${shown} does not tell of lines: the run did not come to its end.`);
    if (!isRunOf(rules, run)) throw new CliError(`${shown} is the report of a run with another grammar.`);
    return run;
  });
  return sumOf(runs);
}
