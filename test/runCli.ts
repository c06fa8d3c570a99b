import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the built command line tool, for tests. */
export async function runCli(...words: string[]): Promise<Ran> {
  return runCliIn('.', ...words);
}

/** As {@link runCli}, called in that folder. */
export async function runCliIn(folder: string, ...words: string[]): Promise<Ran> {
  return finished(start(folder, words));
}

/** Starts the built command line tool. */
export function startCli(...words: string[]): ChildProcess {
  return start('.', words);
}

function start(folder: string, words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [resolve('bin/assay.js'), ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the built command line tool with this on its standard input. */
export async function pipeCli(input: string | Uint8Array, ...words: string[]): Promise<Ran> {
  const child = startPipedCli(...words);
  child.stdin.end(input);
  return finished(child);
}

/** Starts the built command line tool with a pipe for its standard input. */
export function startPipedCli(...words: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['bin/assay.js', ...words]);
}

/** Waits for the end of what {@link startCli} has started. */
export async function finished(child: ChildProcess): Promise<Ran> {
  let output = '';
  let errors = '';
  child.stdout!.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (errors += text.toString()));
  await once(child, 'close');
  return { status: child.exitCode, output, errors };
}
