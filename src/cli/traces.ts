import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence, Finding } from '../engine/Result.js';
import { traceOf, type TraceHead } from '../engine/Trace.js';
import { reproducer } from '../report/reproducer.js';
import { quoteForReader } from '../sut/commandWords.js';
import { CliError } from './CliError.js';

/** The folder for traces, unless somebody names another one. */
export const TRACES = '.assay';

/** Digits of the hash that tells the traces of several programs apart. */
const DIGITS = 8;

/**
 * Keeps a finding in two files: its trace, and a script that shows the same without Assay.
 *
 * @param port - the port of the program, as the script uses it unless it is told another
 */
export function keepTrace(folder: string, head: TraceHead, finding: Finding, port: number): Evidence {
  const { clause, sentence, role, program } = head;
  const trace = traceOf(head, finding);
  const { transcript, difference } = finding;
  const hash = createHash('sha256')
    .update(JSON.stringify([role, program, trace.given]))
    .digest('hex');
  const name = join(folder, `${clause.replaceAll('/', '-')}-${hash.slice(0, DIGITS)}`);
  try {
    mkdirSync(folder, { recursive: true });
    // What is in there is nobody's source.
    writeFileSync(join(folder, '.gitignore'), '*\n');
    writeFileSync(`${name}.json`, `${JSON.stringify(trace, undefined, 2)}\n`);
    writeFileSync(`${name}.py`, reproducer({ clause, sentence, role, port, transcript, difference }));
  } catch (cause) {
    throw new CliError(
      `The traces cannot be written to "${folder}": ${(cause as Error).message}. Name another folder with --traces, or --no-traces.`,
      { cause },
    );
  }
  return { trace: `${name}.json`, byHand: `python3 ${quoteForReader(`${name}.py`)}` };
}
