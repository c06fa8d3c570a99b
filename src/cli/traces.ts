import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
 * Looks whether traces can be kept in a folder; it need not be there yet.
 *
 * @throws CliError when something else is in its place
 */
export function checkTraces(folder: string): void {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const found = existsSync(place) ? statSync(place) : undefined;
    if (found?.isDirectory()) return;
    if (found) throw unwritable(folder, `"${place}" is no folder`);
  }
}

/** Node's own way to make a folder with those above it never ends where the system has no room for new ones (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function unwritable(folder: string, reason: string, cause?: unknown): CliError {
  return new CliError(
    `The traces cannot be written to "${folder}": ${reason}. Name another folder with --traces, or --no-traces.`,
    { cause },
  );
}

/**
 * Keeps a finding in two files: its trace, and a script that shows the same without Assay.
 *
 * @param port - the port of the program, as the script uses it unless it is told another
 * @throws CliError when it cannot be written
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
    makeFolder(resolve(folder));
    // What is in there is nobody's source.
    writeFileSync(join(folder, '.gitignore'), '*\n');
    writeFileSync(`${name}.json`, `${JSON.stringify(trace, undefined, 2)}\n`);
    writeFileSync(
      `${name}.py`,
      reproducer({ clause, sentence, role, port, transcript, difference, program }),
    );
  } catch (cause) {
    throw unwritable(folder, (cause as Error).message, cause);
  }
  return { trace: `${name}.json`, byHand: `python3 ${quoteForReader(`${name}.py`)}` };
}
