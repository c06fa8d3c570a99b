import { readReport } from '../report/readReport.js';
import type { Run } from '../report/Run.js';
import { CliError } from './CliError.js';
import { readTextFile } from './readTextFile.js';

/** Octets; a program may have printed very much. */
const LIMIT = 64 << 20;

/**
 * The run that a JSON report tells of.
 *
 * @throws CliError where the file is no report
 */
export function readRun(file: string): Run {
  const report = readReport(readTextFile(file, LIMIT), file);
  if (report.type === 'flawed') throw CliError.of(report.problems);
  return report.value;
}
