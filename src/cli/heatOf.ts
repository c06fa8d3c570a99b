import { readFileSync } from 'node:fs';
import type { Rules } from '../grammar/ast.js';
import { branchesOf } from '../grammar/branches.js';
import type { Heat } from '../grammar/railroad/heat.js';
import { printable } from '../wire/printable.js';
import { CliError } from './CliError.js';

/** As much of a report (`--reporter json`) as is asked for. */
interface Report {
  readonly coverage?: {
    readonly grammar?: readonly {
      readonly branches: readonly { readonly id: string; readonly count: number }[];
    }[];
  };
}

/**
 * How many lines took each way through a grammar in the runs of some reports.
 *
 * @throws CliError for a file that is no report of a run, or of one with another grammar
 */
export function heatOf(files: readonly string[], rules: Rules): Heat {
  const known = new Set(Object.keys(rules).flatMap((rule) => branchesOf(rules, rule).map(({ id }) => id)));
  const heat = new Map<string, number>();
  for (const file of files) {
    const branches = branchesIn(file);
    if (!branches.every(({ id }) => known.has(id)))
      throw new CliError(`${printable(`"${file}"`)} is the report of a run with another grammar.`);
    for (const { id, count } of branches) heat.set(id, (heat.get(id) ?? 0) + count);
  }
  return heat;
}

function branchesIn(file: string) {
  const shown = printable(`"${file}"`);
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch (cause) {
    throw new CliError(`${shown} is no report: ${printable((cause as Error).message)}`, { cause });
  }
  const { grammar } = report?.coverage ?? {};
  if (!Array.isArray(grammar))
    throw new CliError(`${shown} is no report of a check: make one with --reporter json.`);
  return (grammar as NonNullable<NonNullable<Report['coverage']>['grammar']>).flatMap(
    ({ branches }) => branches,
  );
}
