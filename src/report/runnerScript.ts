import type { ProgramOfTrace } from '../engine/Trace.js';
import { textOf } from '../wire/octets.js';
import type { Transcript } from '../wire/transcript.js';

/** Runs of the program, and seconds that each may take. */
const RUNS = 20;
const LIMIT = 10;

/**
 * The body of a script that runs a program again and again and shows what it prints, with nothing but Python's own library;
 * then what it printed when it went wrong.
 *
 * @param literal - writes a text as a literal of Python
 */
export function runnerScript(
  { command = [], folder = '.' }: ProgramOfTrace,
  transcript: Transcript,
  literal: (text: string) => string,
): string[] {
  const lines = transcript.flatMap((step) => ('octets' in step ? [textOf(step.octets)] : []));
  return [
    'import os',
    'import subprocess',
    '',
    `COMMAND = [${command.map(literal).join(', ')}]`,
    `FOLDER = ${literal(folder)}`,
    '',
    `for run in range(1, ${RUNS + 1}):`,
    '    # Every second run has one processor for all of its threads, where the system can do that.',
    '    pin = (lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})) if run % 2 == 0 and hasattr(os, "sched_setaffinity") else None',
    '    program = subprocess.Popen(COMMAND, cwd=FOLDER, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, preexec_fn=pin)',
    '    try:',
    `        output, end = program.communicate(timeout=${LIMIT})[0], f"exit status {program.wait()}"`,
    '    except subprocess.TimeoutExpired:',
    '        program.kill()',
    `        output, end = program.communicate()[0], "no end after ${LIMIT} s"`,
    '    print(f"--- run {run}: {end}")',
    '    print(output.decode(errors="backslashreplace"), end="")',
    '',
    'print()',
    'print("--- what Assay saw")',
    ...lines.map((line) => `print(${literal(line)})`),
  ];
}
